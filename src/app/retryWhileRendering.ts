/** Repeats an attempt while the page renders what it has loaded. */

/** What a person does to a page; after that, it must not move by itself. */
const inputEvents = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Calls `attempt` now, and again whenever the content or size of `root` changes, until it returns true or the person scrolls,
 * clicks or types. Returns a function that ends it.
 */
export function retryWhileRendering(root: HTMLElement, attempt: () => boolean): () => void {
  if (attempt()) return () => undefined;
  const retry = () => {
    if (attempt()) stop();
  };
  const mutations = new MutationObserver(retry);
  const sizes = new ResizeObserver(retry);
  mutations.observe(root, { childList: true, subtree: true });
  sizes.observe(root);
  for (const type of inputEvents) window.addEventListener(type, stop, { passive: true });
  return stop;

  function stop(): void {
    mutations.disconnect();
    sizes.disconnect();
    for (const type of inputEvents) window.removeEventListener(type, stop);
  }
}
