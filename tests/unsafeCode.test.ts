/** The source never turns text into code or markup, and opens other sites without an opener. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const src = resolve(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const read = (file: string) => readFileSync(join(src, file), "utf8");

const unsafeCode =
  /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|\bdocument\.write|\beval\(|new Function\(|\bsrcdoc\b|setTimeout\(\s*["'`]|DOMParser/i;

it("never turns text into code or markup", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => unsafeCode.test(read(file)))).toEqual([]);
});

it.each(["a.innerHTML = b", "<p dangerouslySetInnerHTML={x} />", "eval(text)", "document.writeln(x)"])(
  "would find %s",
  (line) => expect(unsafeCode.test(line)).toBe(true),
);

it("opens other sites without an opener", () => {
  const opening = files.filter((file) => /target="_blank"|window\.open\(/.test(read(file)));
  expect(opening).toEqual([join("content", "InlineText.tsx")]);
  expect(read(join("content", "InlineText.tsx"))).toContain('target="_blank" rel="noopener noreferrer"');
});
