/** Content-Security-Policy and HTTP headers of the built app, defined once for the page and for all hosts. */

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

/** The policy in the page's <meta>, so that it applies on any host. The dev server needs more, so it has none. */
export const pagePolicy = serializePolicy(directives);

/**
 * The policy as a header. It also forbids framing, and it applies in workers, where the FSRS optimizer needs WebAssembly.
 * In the page both policies apply, so WebAssembly stays forbidden there.
 */
const headerPolicy = serializePolicy({
  ...directives,
  "script-src": `${directives["script-src"]} 'wasm-unsafe-eval'`,
  "frame-ancestors": "'none'",
});

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

/** Files with a content hash in their name never change; the page and its service worker are revalidated. */
const immutableCache = "public, max-age=31536000, immutable";
const revalidateCache = "no-cache";
const revalidatedPaths = ["/", "/index.html", "/sw.js", "/manifest.webmanifest"];

/** The `_headers` file for Netlify and Cloudflare Pages. Matching rules are merged, so no header is in two rules for one file. */
export function renderHeadersFile(): string {
  const renderRule = (path: string, lines: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const rules = [
    renderRule("/*", headers),
    renderRule("/assets/*", { "Cache-Control": immutableCache }),
    ...revalidatedPaths.map((path) => renderRule(path, { "Cache-Control": revalidateCache })),
  ];
  return `# Written by hosting.ts, and compared with it by tests/hosting.test.ts.\n${rules.join("\n\n")}\n`;
}

/** An example nginx site. A `location` with its own `add_header` would drop all inherited ones, so none has any. */
export function renderNginxConfig(): string {
  const lines = Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# Written by hosting.ts, and compared with it by tests/hosting.test.ts. An example: the name and the paths are yours to set.
map $uri $retrain_cache {
    default    "${revalidateCache}";
    ~^/assets/ "${immutableCache}";
}

server {
    listen 443 ssl;
    # From nginx 1.25.1 on; before: listen 443 ssl http2.
    # http2 on;
    server_name retrain.example;
    ssl_certificate     /etc/ssl/retrain.example.crt;
    ssl_certificate_key /etc/ssl/retrain.example.key;
    root /srv/retrain/dist;

${lines.join("\n")}
    # Without "always": a file that isn't there is not kept.
    add_header Cache-Control $retrain_cache;

    # Every address is the app's, but a file that isn't there is no page.
    location / { try_files $uri /index.html; }
    location /assets/ { try_files $uri =404; }
    location = /manifest.webmanifest { types { } default_type application/manifest+json; }
    gzip on;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;
}
`;
}
