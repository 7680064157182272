/** The example nginx site in data/nginx.conf. */
import { headers, iconCache, immutableCache, revalidateCache } from "./headers.ts";

/** No `location` has an `add_header`, because it would drop all inherited ones. */
export function renderNginxConfig(): string {
  const lines = Object.entries(headers).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# Written by build/nginxConfig.ts, and compared with it by tests/build/headers.test.ts. An example: set the name and the paths.
map $uri $retrain_cache {
    default    "${revalidateCache}";
    ~^/assets/ "${immutableCache}";
    ~^/icon    "${iconCache}";
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
    # Without "always": a missing file is not cached.
    add_header Cache-Control $retrain_cache;

    # Every address shows the app, a screen's with links that preload its files; but a missing asset is an error.
    location / { try_files $uri $uri.html /index.html; }
    location /assets/ { try_files $uri =404; }
    location = /manifest.webmanifest { types { } default_type application/manifest+json; }
    # The build has compressed each text file with Brotli beside it. If nginx has the module ngx_brotli:
    # brotli_static on;
    gzip on;
    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;
}
`;
}
