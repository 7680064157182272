/** Where the app is on its host, as set by `vite build --base`. */

/** Begins and ends with a slash. */
export const basePath = import.meta.env.BASE_URL;

export const serviceWorkerUrl = `${basePath}sw.js`;
