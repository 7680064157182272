/** Size limits of the build. The first visit is what index.html names; a journey limits all that it fetches. */
import { readFileSync } from "node:fs";

const asked = [...readFileSync("dist/index.html", "utf8").matchAll(/assets\/[\w.-]+\.js(?=")/g)].map(
  ([file]) => `dist/${file}`,
);

// oxlint-disable-next-line import/no-default-export -- size-limit looks for it
export default [
  { name: "JavaScript of the first visit (Today)", path: [...new Set(asked)], gzip: true, limit: "112 kB" },
  { name: "JavaScript of everything", path: ["dist/assets/*.js"], gzip: true, limit: "350 kB" },
];
