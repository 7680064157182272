/** How the page is served, and that nothing in it could run but its own files. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { headers, renderHeadersFile, renderNginxConfig, pagePolicy } from "../hosting";

const root = resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

describe("the headers (after a change: npx vitest run tests/hosting.test.ts -u)", () => {
  it("for Netlify and Cloudflare Pages are public/_headers", async () => {
    await expect(renderHeadersFile()).toMatchFileSnapshot("../public/_headers");
  });

  it("for nginx are data/nginx.conf", async () => {
    await expect(renderNginxConfig()).toMatchFileSnapshot("../data/nginx.conf");
  });

  it("say all that the page says, and who may frame it", () => {
    const policy = headers["Content-Security-Policy"]?.split("; ") ?? [];
    const lacking = pagePolicy.split("; ").filter((each) => !policy.includes(each));
    expect(lacking).toEqual(["script-src 'self'"]);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it("let no text become code, and nothing come from elsewhere", () => {
    for (const policy of [pagePolicy, headers["Content-Security-Policy"] ?? ""]) {
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toMatch(/'unsafe-|https?:|data:|\*/);
      expect(policy).toContain("require-trusted-types-for 'script'");
    }
  });

  it("allow the microphone to the page alone, and no camera", () => {
    expect(headers["Permissions-Policy"]).toContain("microphone=(self), on-device-speech-recognition=(self)");
    expect(headers["Permissions-Policy"]).toContain("camera=()");
  });

  it("keep what has its hash in its name, and ask again for the page and its worker", () => {
    expect(renderHeadersFile()).toContain(
      "\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
    );
    for (const path of ["/", "/index.html", "/sw.js"])
      expect(renderHeadersFile()).toContain(`\n${path}\n  Cache-Control: no-cache\n`);
  });
});

/** What would run a text, or make elements of one. */
const runs =
  /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|\bdocument\.write|\beval\(|new Function\(|\bsrcdoc\b|setTimeout\(\s*["'`]|DOMParser/i;

describe("our source", () => {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.tsx?$/.test(file),
  );

  it("never makes code or elements of a text", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => runs.test(read(join("src", file))))).toEqual([]);
  });

  it.each(["a.innerHTML = b", "<p dangerouslySetInnerHTML={x} />", "eval(text)", "document.writeln(x)"])(
    "would be found guilty of %s",
    (line) => expect(runs.test(line)).toBe(true),
  );

  it("opens what is elsewhere without an opener", () => {
    const opening = files.filter((file) => /target="_blank"|window\.open\(/.test(read(join("src", file))));
    expect(opening).toEqual([join("content", "InlineText.tsx")]);
    expect(read("src/content/InlineText.tsx")).toContain('target="_blank" rel="noopener noreferrer"');
  });
});
