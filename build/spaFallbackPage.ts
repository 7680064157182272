/** Copies index.html to 404.html, for static hosts without a fallback rule for single-page apps. */
import type { Plugin } from "vite";

export const spaFallbackPage: Plugin = {
  name: "spa-fallback-page",
  apply: "build",
  enforce: "post",
  generateBundle(_, bundle) {
    const page = bundle["index.html"];
    if (page?.type !== "asset")
      throw new Error("There is no index.html to copy: spaFallbackPage must run after it was built.");
    this.emitFile({ type: "asset", fileName: "404.html", source: page.source });
  },
};
