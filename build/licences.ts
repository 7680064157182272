/** Collects the licences of the packages in the built app, which must be shipped with it. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

export type Package = {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier. */
  readonly license: string;
  /** The licence text of the package; empty if it has none. */
  readonly notice: string;
};

/** Packages that the build puts into the service worker. */
const serviceWorkerPackages = ["workbox-core", "workbox-precaching", "workbox-routing", "workbox-strategies"];

const readManifest = (
  folder: string,
): Omit<Package, "notice"> & { readonly dependencies?: Readonly<Record<string, string>> } =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** All `dependencies` and their dependencies, by name, without @types. Throws if `root` is not installed. */
export function listShippedPackages(root: string): readonly Package[] {
  const packages = new Map<string, Package>();
  const collect = (name: string, parentFolder: string): void => {
    if (packages.has(name) || name.startsWith("@types/")) return;
    const nested = join(parentFolder, "node_modules", name);
    const folder = existsSync(nested) ? nested : join(root, "node_modules", name);
    const { version, license, dependencies = {} } = readManifest(folder);
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const notice = file ? readFileSync(join(folder, file), "utf8").trim() : "";
    packages.set(name, { name, version, license, notice });
    for (const dependency of Object.keys(dependencies)) collect(dependency, folder);
  };
  for (const name of [...Object.keys(readManifest(root).dependencies ?? {}), ...serviceWorkerPackages])
    collect(name, root);
  return [...packages.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const renderLicences = (packages: readonly Package[]): string =>
  [
    "Retrain includes these packages under their licences.",
    ...packages.map(({ name, version, license, notice }) =>
      `${name} ${version}, ${license}\n\n${notice}`.trimEnd(),
    ),
  ].join(`\n\n${"-".repeat(72)}\n\n`);

/** Puts `licences.txt` beside the page. */
export function licencesFile(): Plugin {
  let root = "";
  return {
    name: "licences-file",
    apply: "build",
    configResolved: (config) => {
      root = config.root;
    },
    generateBundle() {
      const source = `${renderLicences(listShippedPackages(root))}\n`;
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}
