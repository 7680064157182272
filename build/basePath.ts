/** Refuses a base path that the app can't be served under. */
import type { Plugin } from "vite";

/** Addresses have several segments, so files can't be found by a relative path, and the policy allows no other origin. */
export const checkBasePath: Plugin = {
  name: "check-base-path",
  configResolved: ({ base }) => {
    if (!/^\/(?:[^/]+\/)*$/.test(base))
      throw new Error(`The base path "${base}" must begin and end with a slash, such as /retrain/.`);
  },
};
