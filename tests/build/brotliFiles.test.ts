/** Built files are compressed with Brotli, and the preview server sends them so to clients that accept it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type InlineConfig, build, preview } from "vite";
import { afterEach, beforeEach, expect, it } from "vitest";
import { brotliFiles } from "../../build/brotliFiles";
import { headers } from "../../build/headers";

const page = `<!doctype html><title>Page</title><p>${"Text. ".repeat(500)}</p>`;
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "retrain-brotli-"));
  mkdirSync(join(root, "public"));
  writeFileSync(join(root, "index.html"), page);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it.each(["/", "/retrain/"])("below %s", async (base) => {
  const config: InlineConfig = { root, base, configFile: false, logLevel: "silent", plugins: [brotliFiles] };
  await build(config);
  const compressed = readFileSync(join(root, "dist/index.html.br"));
  expect(brotliDecompressSync(compressed).toString()).toContain("Text. Text.");
  const server = await preview({ ...config, preview: { port: 0, host: "127.0.0.1" } });
  try {
    const { port } = server.httpServer.address() as AddressInfo;
    const get = async (path: string, encodings: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${base}${path}`, {
        headers: { "accept-encoding": encodings },
      });
      expect(await response.text()).toContain("Text. Text.");
      return response.headers;
    };
    const sent = await get("", "gzip, deflate, br");
    expect(sent.get("content-encoding")).toBe("br");
    expect(sent.get("cache-control")).toBe("no-cache");
    expect(sent.get("content-type")).toMatch(/^text\/html/);
    for (const [name, value] of Object.entries(headers)) expect(sent.get(name)).toBe(value);
    expect((await get("", "gzip")).get("content-encoding")).toBe("gzip");
    expect((await get("any/address", "gzip, br")).get("content-type")).toMatch(/^text\/html/);
  } finally {
    await server.close();
  }
});
