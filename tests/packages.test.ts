/** What of others is in the house: each for a reason, none under terms that would bind who takes ours. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { listShippedPackages } from "../licences";

const root = resolve(import.meta.dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

describe("packages", () => {
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(read("package.json"));
  const named = Object.keys({ ...dependencies, ...devDependencies });
  const rows = (
    /## Dependencies, and why\n([^]*?)\n## |## Dependencies, and why\n([^]*)$/.exec(read("README.md"))?.[0] ??
    ""
  )
    .split("\n")
    .flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1] ?? [])
    .flatMap((cell) => cell.split(", "));

  it.each(named)("%s has its reason in the README", (name) => {
    expect(rows).toContain(name);
  });

  it("of the README are all in use", () => {
    expect(rows.filter((name) => !["package", "---"].includes(name) && !named.includes(name))).toEqual([]);
  });
});

/** May be used by anyone, for anything, with their notice. */
const permissive =
  /^\(?(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1|Unlicense|Zlib|CC0-1\.0|Python-2\.0)\b/;

describe("licences", () => {
  const shipped = listShippedPackages(root);

  it("of what is shipped are permissive, and their notices go with it", () => {
    expect(shipped.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["react-dom", "scheduler", "fsrs-browser", "workbox-core", "ts-fsrs"]),
    );
    expect(shipped.filter(({ license }) => !permissive.test(license))).toEqual([]);
    // The Unlicense asks for nothing.
    expect(shipped.flatMap(({ name, notice }) => (notice === "" ? name : []))).toEqual(["wouter"]);
  });

  it("of the tools are permissive, but for three whose code we neither change nor ship", () => {
    type Locked = { readonly license?: string };
    const { packages }: { packages: Record<string, Locked> } = JSON.parse(read("package-lock.json"));
    const others = Object.entries(packages).flatMap(([path, { license = "none" }]) =>
      path === "" || permissive.test(license) ? [] : `${path.replace(/^.*node_modules\//, "")}: ${license}`,
    );
    const tools = new Set(others.map((each) => each.replace(/^(lightningcss)-[^:]+/, "$1")));
    expect([...tools].toSorted()).toEqual([
      "axe-core: MPL-2.0",
      "caniuse-lite: CC-BY-4.0",
      "lightningcss: MPL-2.0",
    ]);
  });
});
