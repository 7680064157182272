/** The URLs of the compiled deck files. The ledger beside them is the compiler's, and no part of the app. */
const files = import.meta.glob<string>(["../../../data/decks/*.json", "!**/ledger.json"], {
  query: "?url",
  import: "default",
  eager: true,
});

const urlByFile: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf("/") + 1), url]),
);

/** The URL of `index.json`, `01-introduction.json`, …; undefined for a file that this build doesn't have. */
export const urlOf = (file: string): string | undefined => urlByFile.get(file);
