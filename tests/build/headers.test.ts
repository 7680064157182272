/** The HTTP headers and the Content-Security-Policy of the built app. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pagePolicy } from "../../build/contentSecurityPolicy";
import { headers, renderHeadersFile } from "../../build/headers";
import { renderNginxConfig } from "../../build/nginxConfig";

const icons = readdirSync("public").filter((file) => file.startsWith("icon"));
const headerPolicy = headers["Content-Security-Policy"] ?? "";

describe("the Content-Security-Policy", () => {
  it("is the page's policy, plus framing and WebAssembly in workers, when sent as a header", () => {
    const directives = headerPolicy.split("; ");
    expect(pagePolicy.split("; ").filter((directive) => !directives.includes(directive))).toEqual([
      "script-src 'self'",
    ]);
    expect(directives).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(directives).toContain("frame-ancestors 'none'");
  });

  it("allows no inline code and no other origin", () => {
    for (const policy of [pagePolicy, headerPolicy]) {
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toMatch(/'unsafe-|https?:|data:|\*/);
      expect(policy).toContain("require-trusted-types-for 'script'");
    }
  });
});

it("allows the microphone to the page alone, and no camera", () => {
  expect(headers["Permissions-Policy"]).toContain("microphone=(self), on-device-speech-recognition=(self)");
  expect(headers["Permissions-Policy"]).toContain("camera=()");
});

describe("the _headers file", () => {
  it.each(["/", "/retrain/", "/a/b/"])("has every rule below the base path %s", (basePath) => {
    const paths = renderHeadersFile(basePath)
      .split("\n")
      .filter((line) => line.startsWith("/"));
    const files = ["*", "assets/*", ...icons, "", "index.html", "sw.js", "manifest.webmanifest"];
    expect(paths.toSorted()).toEqual(files.map((file) => basePath + file).toSorted());
  });

  it("sends every header with every file", () => {
    const [rule = ""] = renderHeadersFile("/").split("\n\n");
    for (const [name, value] of Object.entries(headers)) expect(rule).toContain(`\n  ${name}: ${value}`);
  });

  it("caches files with a hash in their name for good, icons for a day, and revalidates the page and its service worker", () => {
    const text = renderHeadersFile("/");
    expect(text).toContain("\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    expect(text).toContain("\n/icon.svg\n  Cache-Control: public, max-age=86400");
    for (const path of ["/", "/index.html", "/sw.js"])
      expect(text).toContain(`\n${path}\n  Cache-Control: no-cache\n`);
  });
});

it("renders data/nginx.conf (after a change: npx vitest run tests/build/headers.test.ts -u)", async () => {
  await expect(renderNginxConfig()).toMatchFileSnapshot("../../data/nginx.conf");
  expect(readFileSync("data/nginx.conf", "utf8")).toContain("server {");
});
