/** The web app manifest. Its addresses are relative to it, so that it is valid under any base path. */
import type { ManifestOptions } from "vite-plugin-pwa";

export const webManifest: Partial<ManifestOptions> = {
  name: "Retrain",
  short_name: "Retrain",
  description: "MLOps flashcards and mock interviews from one guide, with spaced repetition. Works offline.",
  lang: "en",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#f4f6f4",
  theme_color: "#f4f6f4",
  icons: [
    { src: "icon-192.png", sizes: "192x192", type: "image/png" },
    { src: "icon-512.png", sizes: "512x512", type: "image/png" },
    { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
  ],
};
