/** Packages: each is in the README with its reason, and their licences allow what we do with them. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { listShippedPackages } from "../../build/licences";

const root = resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

describe("the packages in package.json", () => {
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(read("package.json"));
  const packageNames = Object.keys({ ...dependencies, ...devDependencies });
  const tableNames = read("docs/dependencies.md")
    .split("\n")
    .flatMap((line) => /^\| ([^|]+) \|/.exec(line)?.[1] ?? [])
    .flatMap((cell) => cell.split(", "));

  it.each(packageNames)("%s has its reason in docs/dependencies.md", (name) => {
    expect(tableNames).toContain(name);
  });

  it("are the only ones in docs/dependencies.md", () => {
    expect(tableNames.filter((name) => !["package", "---", ...packageNames].includes(name))).toEqual([]);
  });
});

/** Licences that allow any use with their notice. */
const permissive =
  /^\(?(?:MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|OFL-1\.1|Unlicense|Zlib|CC0-1\.0|Python-2\.0)\b/;

describe("licences", () => {
  const shippedPackages = listShippedPackages(root);

  it("of what is shipped are permissive, and come with their text", () => {
    expect(shippedPackages.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["react-dom", "scheduler", "fsrs-browser", "workbox-core", "ts-fsrs"]),
    );
    expect(shippedPackages.filter(({ license }) => !permissive.test(license))).toEqual([]);
    expect(shippedPackages.filter(({ notice }) => notice === "")).toEqual([]);
  });

  it("of the tools are permissive, except for three that are neither changed nor shipped", () => {
    type LockEntry = { readonly license?: string };
    const { packages }: { packages: Record<string, LockEntry> } = JSON.parse(read("package-lock.json"));
    const others = Object.entries(packages).flatMap(([path, { license = "none" }]) =>
      path === "" || permissive.test(license) ? [] : `${path.replace(/^.*node_modules\//, "")}: ${license}`,
    );
    const tools = new Set(others.map((entry) => entry.replace(/^(lightningcss)-[^:]+/, "$1")));
    expect([...tools].toSorted()).toEqual([
      "axe-core: MPL-2.0",
      "caniuse-lite: CC-BY-4.0",
      "lightningcss: MPL-2.0",
    ]);
  });
});
