/** Reloads the page automatically if nothing is interrupted and it can help. */

const reloadEvent = "retrain:reload";
/** In sessionStorage for each build, with when it was last reloaded. */
const reloadedAtKey = "retrain.reloaded-at ";
/** A reload that left the tab with the same build didn't help, and is not repeated for an hour. */
const minReloadIntervalMs = 3_600_000;

/** Until the returned function is called, the page reloads only when the person says so. */
export function preventAutomaticReload(): () => void {
  const prevent = (event: Event) => event.preventDefault();
  window.addEventListener(reloadEvent, prevent);
  return () => window.removeEventListener(reloadEvent, prevent);
}

/**
 * Reloads, unless something must not be interrupted, there is nothing to load the app from, or a reload did not help.
 * `buildId` differs between builds.
 */
export async function reloadAutomatically(buildId = import.meta.url): Promise<void> {
  if (!window.dispatchEvent(new Event(reloadEvent, { cancelable: true }))) return;
  if ((await canLoadApp()) && tryRecordReload(buildId)) location.reload();
}

/** A service worker has the app; otherwise the host must answer. */
const canLoadApp = async (): Promise<boolean> =>
  Boolean(navigator.serviceWorker?.controller) ||
  fetch(location.pathname, { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Records the reload. False if this build was reloaded not long ago, or sessionStorage refuses. */
function tryRecordReload(buildId: string): boolean {
  const key = reloadedAtKey + buildId;
  try {
    const lastReloadedAt = Number(sessionStorage.getItem(key) ?? 0);
    if (Math.abs(Date.now() - lastReloadedAt) < minReloadIntervalMs) return false;
    sessionStorage.setItem(key, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}
