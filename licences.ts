/** The licences of whatever of others is in the built app: what they allow, they allow with their notice. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export type Package = {
  readonly name: string;
  readonly version: string;
  /** As SPDX spells it. */
  readonly license: string;
  /** The text that came with it; empty where it asks for none. */
  readonly notice: string;
};

/** What the build writes into the service worker, though the page needs none of it. */
const ofTheWorker = ["workbox-core", "workbox-precaching", "workbox-routing", "workbox-strategies"];

const manifestOf = (
  folder: string,
): Omit<Package, "notice"> & { readonly dependencies?: Readonly<Record<string, string>> } =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Everything under `dependencies` and what it brings, by name; types are no code. Throws if `root` is not installed. */
export function packagesIn(root: string): readonly Package[] {
  const found = new Map<string, Package>();
  const take = (name: string, from: string): void => {
    if (found.has(name) || name.startsWith("@types/")) return;
    const nested = join(from, "node_modules", name);
    const folder = existsSync(nested) ? nested : join(root, "node_modules", name);
    const { version, license, dependencies = {} } = manifestOf(folder);
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    const notice = file ? readFileSync(join(folder, file), "utf8").trim() : "";
    found.set(name, { name, version, license, notice });
    for (const each of Object.keys(dependencies)) take(each, folder);
  };
  for (const name of [...Object.keys(manifestOf(root).dependencies ?? {}), ...ofTheWorker]) take(name, root);
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const licencesFile = (packages: readonly Package[]): string =>
  [
    "Retrain is made with these, by others, under their licences.",
    ...packages.map(({ name, version, license, notice }) =>
      `${name} ${version}, ${license}\n\n${notice}`.trimEnd(),
    ),
  ].join(`\n\n${"-".repeat(72)}\n\n`);

/** Puts `licences.txt` beside the page. */
export const licences: Plugin = {
  name: "licences",
  apply: "build",
  generateBundle() {
    this.emitFile({
      type: "asset",
      fileName: "licences.txt",
      source: `${licencesFile(packagesIn(import.meta.dirname))}\n`,
    });
  },
};
