/** Bundles the entry's static imports into one file: ten small ones cost 2 kB and nine requests more. */
import type { Plugin } from "vite";

type EntryBundle = {
  readonly plugin: Plugin;
  /** Whether the module is loaded at start-up; known once the modules have been parsed. */
  readonly isEntryModule: (id: string) => boolean;
};

export function bundleEntryModules(): EntryBundle {
  const entryModules = new Set<string>();
  return {
    isEntryModule: (id) => entryModules.has(id),
    plugin: {
      name: "bundle-entry-modules",
      apply: "build",
      buildEnd() {
        const collect = (id: string) => {
          if (entryModules.has(id)) return;
          entryModules.add(id);
          for (const next of this.getModuleInfo(id)?.importedIds ?? []) collect(next);
        };
        for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) collect(id);
      },
    },
  };
}
