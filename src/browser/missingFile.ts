/** Tells the page that a file of the app can't be had, mostly because a newer version has replaced it on the host. */

/** A window event that Vite dispatches for what is imported later. */
export const missingFileEvent = "vite:preloadError";
/** A whole screen is missing, so that nothing is lost by a reload. */
export const missingScreenEvent = "retrain:missing-screen";

/** For files that Vite doesn't import: data and workers. */
export const reportMissingFile = (): void => void window.dispatchEvent(new Event(missingFileEvent));
export const reportMissingScreen = (): void => void window.dispatchEvent(new Event(missingScreenEvent));
