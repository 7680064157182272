/** Reloads the page by itself where that disturbs nobody and helps. */

const reloadEvent = "retrain:reload";
const lastReloadKey = "retrain.reloaded-at";
/** A reload that didn't help is not repeated. */
const minReloadIntervalMs = 30_000;

/** Until the returned function is called, the page reloads only when the person says so. */
export function preventAutomaticReload(): () => void {
  const prevent = (event: Event) => event.preventDefault();
  window.addEventListener(reloadEvent, prevent);
  return () => window.removeEventListener(reloadEvent, prevent);
}

/** Reloads, unless something must not be interrupted, a reload did not help, or there is nothing to load the app from. */
export async function reloadAutomatically(): Promise<boolean> {
  if (!window.dispatchEvent(new Event(reloadEvent, { cancelable: true }))) return false;
  if (!(await canLoadApp()) || !noteReload()) return false;
  location.reload();
  return true;
}

/** A service worker has the app; otherwise the host must answer. */
const canLoadApp = async (): Promise<boolean> =>
  ("serviceWorker" in navigator && navigator.serviceWorker.controller !== null) ||
  fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );

/** False if the last reload was a moment ago, or can't be noted. */
function noteReload(): boolean {
  try {
    const lastAt = Number(sessionStorage.getItem(lastReloadKey) ?? 0);
    if (Math.abs(Date.now() - lastAt) < minReloadIntervalMs) return false;
    sessionStorage.setItem(lastReloadKey, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}
