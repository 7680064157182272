/** The pages of the screens that preload their files. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { listScreenPages } from "../../build/screenPages";
import type { DeckIndex } from "../../src/domain/deck/deck";
import { paths } from "../../src/features/shared/paths";

const root = resolve(import.meta.dirname, "../..");
const { chapters }: DeckIndex = JSON.parse(readFileSync(resolve(root, "data/decks/index.json"), "utf8"));
const pages = listScreenPages(chapters);
const app = readFileSync(resolve(root, "src/app/App.tsx"), "utf8");

describe("the pages of the screens", () => {
  it("are one for each route of App.tsx without a parameter, and for each chapter", () => {
    const routes = [...app.matchAll(/path: (?:"|paths\.(\w+),\s*load:)/g)].map(([, name = ""]) => name);
    const screens = Object.entries(paths).flatMap(([name, path]) =>
      typeof path === "string" && name !== "today" ? [{ name, path }] : [],
    );
    expect(routes.toSorted(), "each path has a route, and each route's path is in paths").toEqual(
      screens.map(({ name }) => name).toSorted(),
    );
    const addresses = [
      ...screens.map(({ path }) => path),
      ...chapters.map(({ chapter }) => paths.chapter(chapter)),
    ];
    expect(pages.map(({ path }) => `/${path}`).toSorted()).toEqual(addresses.toSorted());
  });

  it("preload the module that the route loads", () => {
    for (const { path, module } of pages) {
      const route = path.startsWith("guide/") ? "`${paths.guide}/:chapter`" : `paths.${path}`;
      const imported = module.replace(/^src(.*)\.tsx$/, "..$1");
      expect(app.replaceAll(/\s+/g, " ")).toContain(
        `path: ${route}, load: async () => (await import("${imported}"))`,
      );
      expect(existsSync(resolve(root, module))).toBe(true);
    }
  });
});
