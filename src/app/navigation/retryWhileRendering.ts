/** Repeats an attempt while the page renders what it has loaded. */

/** After one of these the page must not scroll by itself. */
const inputEvents = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** Content near the viewport is laid out in the next frames, and may move what is visible. */
const settlingFrames = 20;

/**
 * Calls `attempt` now, and again whenever the content or size of `root` changes, until it returns true; then for some frames more,
 * until the layout has settled. The person ends it by scrolling, clicking or typing, the caller by the returned function.
 */
export function retryWhileRendering(root: HTMLElement, attempt: () => boolean): () => void {
  let frames = 0;
  let frameRequest: number | undefined;
  const retry = () => {
    if (frameRequest === undefined && attempt()) settle();
  };
  const settle = () => {
    frames += 1;
    frameRequest = frames > settlingFrames ? undefined : requestAnimationFrame(settle);
    if (frameRequest === undefined) stop();
    else attempt();
  };
  const mutations = new MutationObserver(retry);
  const sizes = new ResizeObserver(retry);
  mutations.observe(root, { childList: true, subtree: true });
  sizes.observe(root);
  for (const type of inputEvents) window.addEventListener(type, stop, { passive: true });
  retry();
  return stop;

  function stop(): void {
    if (frameRequest !== undefined) cancelAnimationFrame(frameRequest);
    mutations.disconnect();
    sizes.disconnect();
    for (const type of inputEvents) window.removeEventListener(type, stop);
  }
}
