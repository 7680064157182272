/** Calls back whenever the person comes back to the page. */
export function onVisible(callback: () => void): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") callback();
  });
}
