/** Preloads the deck index, which every screen needs, while the script loads. */
import type { Plugin } from "vite";

export function preloadDeckIndex(): Plugin {
  let basePath = "/";
  return {
    name: "preload-deck-index",
    apply: "build",
    configResolved: ({ base }) => {
      basePath = base;
    },
    transformIndexHtml: (_, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((file) => /^assets\/index-[\w-]+\.json$/.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", href: basePath + file, as: "fetch", crossorigin: "" },
          injectTo: "head",
        })),
  };
}
