/** The HTTP headers of the built app, for the preview server and for hosts that read a `_headers` file. */
import type { Plugin } from "vite";
import { headerPolicy } from "./contentSecurityPolicy.ts";

const allowedFeatures = ["microphone", "on-device-speech-recognition", "screen-wake-lock"];
const deniedFeatures = [
  "accelerometer",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "midi",
  "payment",
  "publickey-credentials-get",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** For every file. */
export const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": headerPolicy,
  "Permissions-Policy": [
    ...allowedFeatures.map((feature) => `${feature}=(self)`),
    ...deniedFeatures.map((feature) => `${feature}=()`),
  ].join(", "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  // For browsers that don't know frame-ancestors.
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** For files with a content hash in their name, which never change. */
export const immutableCache = "public, max-age=31536000, immutable";
/** For the page, its service worker and its manifest. */
export const revalidateCache = "no-cache";
const revalidatedFiles = ["", "index.html", "sw.js", "manifest.webmanifest"];
/** For the icons: one day. A browser requests the same icon for the page and for the manifest. */
export const iconCache = "public, max-age=86400";
const icons = ["icon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"];

/** The Cache-Control of a file, by its path below the base path. */
export function cacheControlOf(file: string): string {
  if (file.startsWith("assets/")) return immutableCache;
  return icons.includes(file) ? iconCache : revalidateCache;
}

/**
 * The `_headers` file for Netlify and Cloudflare Pages; `basePath` is where the app is on its host, such as `/` or `/retrain/`.
 * Matching rules are merged, so no header is in two rules for one file.
 */
export function renderHeadersFile(basePath: string): string {
  const renderRule = (path: string, lines: Readonly<Record<string, string>>) =>
    [basePath + path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const rules = [
    renderRule("*", headers),
    renderRule("assets/*", { "Cache-Control": cacheControlOf("assets/") }),
    ...[...icons, ...revalidatedFiles].map((file) =>
      renderRule(file, { "Cache-Control": cacheControlOf(file) }),
    ),
  ];
  return `${rules.join("\n\n")}\n`;
}

export function headersFile(): Plugin {
  let basePath = "/";
  return {
    name: "headers-file",
    apply: "build",
    configResolved: ({ base }) => {
      basePath = base;
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: renderHeadersFile(basePath) });
    },
  };
}
