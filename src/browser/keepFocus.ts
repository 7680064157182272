/** Keeps the focus on the page: shortcuts work from there, and a screen reader goes on there. */

/**
 * When what has the focus is removed, be it by its own button or by another tab, the nearest ancestor that is left and takes
 * the focus gets it, or else the page's content. Returns a function that ends this.
 */
export function keepFocus(): () => void {
  /** What had the focus last, and its ancestors. */
  let path: readonly EventTarget[] = [];
  const onFocusIn = (event: FocusEvent) => {
    path = event.composedPath();
  };
  const observer = new MutationObserver(() => {
    const [last] = path;
    if (document.activeElement !== document.body || !(last instanceof Node) || last.isConnected) return;
    const candidates = [...path, document.getElementById("main")];
    path = [];
    candidates.find((candidate) => {
      if (!(candidate instanceof HTMLElement && candidate.matches("[tabindex]"))) return false;
      candidate.focus({ preventScroll: true });
      // Not if it is gone, hidden, or behind a dialog.
      return document.activeElement === candidate;
    });
  });
  document.addEventListener("focusin", onFocusIn);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", onFocusIn);
    observer.disconnect();
  };
}
