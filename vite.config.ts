import { resolve } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { brotliFiles } from "./build/brotliFiles.ts";
import { checkBasePath } from "./build/basePath.ts";
import { contentSecurityPolicy } from "./build/contentSecurityPolicy.ts";
import { headers, headersFile } from "./build/headers.ts";
import { licencesFile } from "./build/licences.ts";
import { moduleGroups } from "./build/moduleGroups.ts";
import { preloadDeckIndex } from "./build/preloadDeckIndex.ts";
import { pureRouterComponents } from "./build/pureRouterComponents.ts";
import { screenPages } from "./build/screenPages.ts";
import { splitDecks } from "./build/splitDecks.ts";
import { spaFallbackPage } from "./build/spaFallbackPage.ts";
import { undecodablePaths } from "./build/undecodablePaths.ts";
import { webManifest } from "./build/webManifest.ts";
import packageJson from "./package.json" with { type: "json" };

const reactRouter = "node_modules/react-router/dist/production/index.mjs";
const { plugin: groupModules, isEntryModule, isChapterModule } = moduleGroups();

/** Modules of three files and more. */
const shared = { minShareCount: 3, maxModuleSize: 3_500 };

const testsWithoutDocument = [
  "tests/*.test.ts",
  "tests/{bench,build,compiler,content,domain,features,guide,mutation,soak,state,storage}/**/*.test.ts",
];

export default defineConfig({
  plugins: [
    checkBasePath,
    contentSecurityPolicy,
    splitDecks(),
    preloadDeckIndex(),
    groupModules,
    pureRouterComponents,
    headersFile(),
    licencesFile(),
    spaFallbackPage,
    screenPages(),
    undecodablePaths,
    brotliFiles,
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
        globPatterns: ["index.html", "**/*.{js,css,woff2,json,svg,png,webmanifest}", "{robots,licences}.txt"],
        // 0.5 MB that few people need: cached at first use.
        runtimeCaching: [
          { urlPattern: /\.wasm$/, handler: "CacheFirst", options: { cacheName: "retrain-wasm" } },
        ],
        navigateFallback: "index.html",
        cleanupOutdatedCaches: true,
      },
      manifest: webManifest,
    }),
  ],
  // The package exports only its build with development warnings.
  resolve: { alias: [{ find: /^react-router$/, replacement: resolve(import.meta.dirname, reactRouter) }] },
  define: { VERSION: JSON.stringify(packageJson.version) },
  build: {
    assetsInlineLimit: 0,
    // Every supported browser preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Says of each build that compression takes most of it.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: "first", test: isEntryModule },
            // Otherwise a screen asks for twenty files of some hundred bytes, which takes longer than one file with all of them.
            // Of what screens share a chapter needs a fifth.
            { name: "content", test: (id) => /\/src\//.test(id) && isChapterModule(id), ...shared },
            { name: "shared", test: /\/src\//, ...shared },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  server: { port: 5173, strictPort: true },
  // The same headers as on a host, so that the journeys run under them.
  preview: { port: 4173, strictPort: true, headers: { ...headers } },
  test: {
    // A document takes as long to make as the tests of most files.
    projects: [
      {
        extends: true,
        test: { name: "node", include: testsWithoutDocument, environment: "node", isolate: false },
      },
      {
        extends: true,
        test: {
          name: "document",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: testsWithoutDocument,
          environment: "happy-dom",
        },
      },
    ],
    setupFiles: "tests/setup.ts",
    // The same calendar on every machine.
    env: { TZ: "UTC" },
    restoreMocks: true,
    unstubGlobals: true,
    // One process for each processor: the default leaves one idle, which is half of a small machine.
    maxWorkers: "100%",
    // These only end tests that hang; none depends on measured time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000, interval: 2 } },
  },
});
