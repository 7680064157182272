/** Refuses a base path that the app can't be served under. */
import type { Plugin } from "vite";

/** Relative paths don't work, because addresses have several segments; other origins don't, because of the content security policy. */
export const checkBasePath: Plugin = {
  name: "check-base-path",
  configResolved: ({ base }) => {
    if (!/^\/(?:[^/]+\/)*$/.test(base))
      throw new Error(`The base path "${base}" must begin and end with a slash, such as /retrain/.`);
  },
};
