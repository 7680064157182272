/** How the built page is to be served: its policy and headers, written here once, for the page itself and for every host. */

/** What the page may do: run and show its own files, and speak to nobody. */
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

const written = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");

/** The policy as it stands in the page, so that it holds whoever serves it. The dev server needs more, so it has none. */
export const pagePolicy = written(directives);

/**
 * The same as a header, which may also say who frames the page, and which holds in workers: there the optimiser of FSRS is
 * WebAssembly. In the page itself both policies hold, so that it stays without.
 */
const headerPolicy = written({
  ...directives,
  "script-src": `${directives["script-src"]} 'wasm-unsafe-eval'`,
  "frame-ancestors": "'none'",
});

const used = ["microphone", "on-device-speech-recognition", "screen-wake-lock"];
const unused = [
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
    ...used.map((feature) => `${feature}=(self)`),
    ...unused.map((feature) => `${feature}=()`),
  ].join(", "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  // For browsers that don't know frame-ancestors.
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Files with a hash of their content in their name never change; the page and its service worker are asked for anew. */
const forever = "public, max-age=31536000, immutable";
const askAgain = "no-cache";
const asked = ["/", "/index.html", "/sw.js", "/manifest.webmanifest"];

/** `_headers`, as Netlify and Cloudflare Pages read it. Two rules for one file would be joined, so none overlap in a header. */
export function headersFile(): string {
  const rule = (path: string, lines: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  const rules = [
    rule("/*", headers),
    rule("/assets/*", { "Cache-Control": forever }),
    ...asked.map((path) => rule(path, { "Cache-Control": askAgain })),
  ];
  return `# Written by hosting.ts, and compared with it by tests/hosting.test.ts.\n${rules.join("\n\n")}\n`;
}

/** A site of nginx, as an example. A `location` with an `add_header` of its own would lose all others, so none has one. */
export function nginxFile(): string {
  const lines = Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# Written by hosting.ts, and compared with it by tests/hosting.test.ts. An example: the name and the paths are yours to set.
map $uri $retrain_cache {
    default    "${askAgain}";
    ~^/assets/ "${forever}";
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
