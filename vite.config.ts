import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { headers, pagePolicy } from "./hosting.ts";
import { licences } from "./licences.ts";
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

/** Every screen needs the list of chapters: it is on its way while the script is. */
const earlyIndex: Plugin = {
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

/** What the entry imports by itself is one file: ten small ones cost two kilobytes more, and nine requests. */
const firstVisit = new Set<string>();
const oneFile: Plugin = {
  name: "one-file-for-the-first-visit",
  apply: "build",
  buildEnd() {
    const follow = (id: string) => {
      if (firstVisit.has(id)) return;
      firstVisit.add(id);
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) follow(next);
    };
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) follow(id);
  },
};

/** Hosts that know no rule for "every address is the app's" serve this page where there is no file: so it is the app, too. */
const anyAddress: Plugin = {
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
    earlyIndex,
    oneFile,
    licences,
    anyAddress,
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
        // Half a megabyte that few ask for: kept when it was first used.
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
          "MLOps flashcards and mock interviews from one guide, kept fresh by spaced repetition. Works offline.",
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
      output: { codeSplitting: { groups: [{ name: "first", test: (id) => firstVisit.has(id) }] } },
    },
  },
  worker: { format: "es" },
  server: { port: 5173, strictPort: true },
  // As a host would serve it, so that every journey is one under these headers.
  preview: { port: 4173, strictPort: true, headers: { ...headers } },
  test: {
    environment: "happy-dom",
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/journeys/**", "node_modules/**"],
    restoreMocks: true,
    // No test waits for a clock; this only ends one that hangs, on a machine however busy.
    testTimeout: 300_000,
  },
});
