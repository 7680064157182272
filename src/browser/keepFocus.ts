/** Keeps the focus inside the page, so that shortcuts work and a screen reader continues there. */

/**
 * When the focused element is removed, its nearest remaining focusable ancestor gets the focus, or else the page's content.
 * Returns a function that ends this.
 */
export function keepFocus(): () => void {
  /** What had the focus last, and its ancestors. */
  let path: readonly Element[] = [];
  const rememberPath = () => {
    path = [];
    for (let element = document.activeElement; element; element = element.parentElement)
      path = [...path, element];
  };
  const observer = new MutationObserver(() => {
    if (document.activeElement !== document.body || path[0]?.isConnected !== false) return;
    const candidates = [...path, document.getElementById("main")];
    path = [];
    candidates.find((candidate) => {
      if (!(candidate instanceof HTMLElement && candidate.matches("[tabindex]"))) return false;
      candidate.focus({ preventScroll: true });
      // Not if it is gone, hidden, or behind a dialog.
      return document.activeElement === candidate;
    });
  });
  rememberPath();
  document.addEventListener("focusin", rememberPath);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", rememberPath);
    observer.disconnect();
  };
}
