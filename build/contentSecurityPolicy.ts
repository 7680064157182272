/** The Content-Security-Policy of the built app: in the page itself, and as a header. */
import type { Plugin } from "vite";

/** The page may load only its own files and connect to no other origin. */
const directives: Readonly<Record<string, string>> = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self'",
  "font-src": "'self'",
  "connect-src": "'self'",
  // A recorded answer, played from memory.
  "media-src": "blob:",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default",
};

const serializePolicy = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");

/** The policy in the page's <meta>, so that it applies on any host. */
export const pagePolicy = serializePolicy(directives);

/**
 * The policy as a header. It also forbids framing, and it applies in workers, where the FSRS optimizer needs WebAssembly.
 * In the page both policies apply, so WebAssembly stays forbidden there.
 */
export const headerPolicy = serializePolicy({
  ...directives,
  "script-src": `${directives["script-src"]} 'wasm-unsafe-eval'`,
  "frame-ancestors": "'none'",
});

/** Only in the build: the dev server needs inline scripts and a web socket. */
export const contentSecurityPolicy: Plugin = {
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
