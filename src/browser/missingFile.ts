/** Reports to the page that a file of the app is missing, mostly because a newer version has replaced it on the server. */

/** A window event that Vite dispatches when an import fails. */
export const missingCodeEvent = "vite:preloadError";
/** Of files that Vite doesn't import: data and workers. */
export const missingFileEvent = "retrain:missing-file";

export const reportMissingFile = (): void => void window.dispatchEvent(new Event(missingFileEvent));
