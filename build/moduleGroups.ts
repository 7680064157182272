/**
 * Groups of modules that are bundled into one file each, because ten small files cost 2 kB and nine requests more. The groups are
 * known once all modules have been parsed.
 */
import type { Plugin } from "vite";

type ModuleGroups = {
  readonly plugin: Plugin;
  /** Whether the module is loaded at start-up. */
  readonly isEntryModule: (id: string) => boolean;
  /** Whether a chapter needs the module and start-up doesn't. */
  readonly isChapterModule: (id: string) => boolean;
};

const chapterRoots = ["/src/features/guide/ChapterScreen.tsx", "/src/storage/decks/parseDeck.ts"] as const;

export function moduleGroups(): ModuleGroups {
  const entryModules = new Set<string>();
  const chapterModules = new Set<string>();
  return {
    isEntryModule: (id) => entryModules.has(id),
    isChapterModule: (id) => chapterModules.has(id) && !entryModules.has(id),
    plugin: {
      name: "module-groups",
      apply: "build",
      buildEnd(failure) {
        if (failure) return;
        const collect = (id: string, group: Set<string>) => {
          if (group.has(id)) return;
          group.add(id);
          for (const next of this.getModuleInfo(id)?.importedIds ?? []) collect(next, group);
        };
        const ids = [...this.getModuleIds()];
        for (const id of ids) if (this.getModuleInfo(id)?.isEntry) collect(id, entryModules);
        for (const root of chapterRoots) {
          const id = ids.find((each) => each.endsWith(root));
          if (id === undefined)
            this.error(`${root}, named in build/moduleGroups.ts, is no module of this build.`);
          collect(id, chapterModules);
        }
      },
    },
  };
}
