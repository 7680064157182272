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

describe("the pages of the screens", () => {
  it("are one for each screen and chapter whose address is known, except for Today", () => {
    const { guide, review, interview, library, progress, settings } = paths;
    const screens = [guide, review, interview, library, progress, settings];
    const addresses = [...screens, ...chapters.map(({ chapter }) => paths.chapter(chapter))];
    expect(pages.map(({ path }) => `/${path}`).toSorted()).toEqual(addresses.toSorted());
  });

  it("preload the module that the route loads", () => {
    const app = readFileSync(resolve(root, "src/app/App.tsx"), "utf8");
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
