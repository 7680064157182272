/** The documentation names files that exist, and the README stays short. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");
const files = [
  "README.md",
  "SECURITY.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"), { recursive: true })
    .map((name) => `docs/${String(name)}`)
    .filter((name) => name.endsWith(".md")),
];
const read = (file: string) => readFileSync(join(root, file), "utf8");

it.each(files)("%s names only files that exist", (file) => {
  const text = read(file);
  const links = Array.from(text.matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, target = ""]) =>
    join(dirname(file), target),
  );
  const paths = Array.from(
    text.matchAll(/`((?:src|build|data|docs|tests)\/[\w./-]+)`/g),
    ([, target = ""]) => target,
  );
  expect([...links, ...paths].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it("keeps the README within 150 lines", () => {
  expect(read("README.md").split("\n").length).toBeLessThanOrEqual(150);
});
