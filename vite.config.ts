import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { headers, pagePolicy } from "./hosting.ts";
import { licencesPlugin } from "./licences.ts";
import pack from "./package.json" with { type: "json" };

const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: pagePolicy },
      injectTo: "head-prepend",
    },
  ],
};

/** Preloads the deck index, which every screen needs, while the script loads. */
const preloadDeckIndex: Plugin = {
  name: "early-index",
  apply: "build",
  transformIndexHtml: (_, { bundle = {} }) =>
    Object.keys(bundle)
      .filter((file) => /^assets\/index-[\w-]+\.json$/.test(file))
      .map((file) => ({
        tag: "link",
        attrs: { rel: "preload", href: `/${file}`, as: "fetch", crossorigin: "" },
        injectTo: "head",
      })),
};

/** Bundles the entry's static imports into one file: ten small ones cost 2 kB and nine requests more. */
const entryModules = new Set<string>();
const bundleEntryModules: Plugin = {
  name: "one-file-for-the-first-visit",
  apply: "build",
  buildEnd() {
    const collect = (id: string) => {
      if (entryModules.has(id)) return;
      entryModules.add(id);
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) collect(next);
    };
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) collect(id);
  },
};

/** Copies index.html to 404.html, for static hosts without a fallback rule for single-page apps. */
const spaFallbackPage: Plugin = {
  name: "any-address",
  apply: "build",
  enforce: "post",
  generateBundle(_, bundle) {
    const page = bundle["index.html"];
    if (page?.type !== "asset")
      throw new Error("There is no index.html to copy: any-address must come after it.");
    this.emitFile({ type: "asset", fileName: "404.html", source: page.source });
  },
};

export default defineConfig({
  plugins: [
    contentSecurityPolicy,
    preloadDeckIndex,
    bundleEntryModules,
    licencesPlugin,
    spaFallbackPage,
    react(),
    tailwindcss(),
    VitePWA({
      // autoUpdate would reload under a review.
      registerType: "prompt",
      injectRegister: false,
      includeManifestIcons: false,
      workbox: {
        // Trusted Types hold in workers, too, and refuse importScripts.
        inlineWorkboxRuntime: true,
        globPatterns: ["**/*.{html,js,css,woff2,json,svg,png,webmanifest}", "{robots,licences}.txt"],
        globIgnores: ["404.html"],
        // 0.5 MB that few people need: cached at first use.
        runtimeCaching: [
          { urlPattern: /\.wasm$/, handler: "CacheFirst", options: { cacheName: "retrain-wasm" } },
        ],
        navigateFallback: "index.html",
        cleanupOutdatedCaches: true,
      },
      manifest: {
        name: "Retrain",
        short_name: "Retrain",
        description:
          "MLOps flashcards and mock interviews from one guide, with spaced repetition. Works offline.",
        lang: "en",
        start_url: "/",
        scope: "/",
        display: "standalone",
        background_color: "#f4f6f4",
        theme_color: "#f4f6f4",
        icons: [
          { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
          { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
        ],
      },
    }),
  ],
  define: { VERSION: JSON.stringify(pack.version) },
  build: {
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "first", test: (id) => entryModules.has(id) }] } },
    },
  },
  worker: { format: "es" },
  server: { port: 5173, strictPort: true },
  // The same headers as on a host, so that the journeys run under them.
  preview: { port: 4173, strictPort: true, headers: { ...headers } },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/journeys/**", "node_modules/**"],
    restoreMocks: true,
    // Only ends tests that hang; no test depends on measured time.
    testTimeout: 300_000,
  },
});
