/** The compiled decks, as addresses: a chapter is fetched when it is opened. */
const files = import.meta.glob<string>("../../../data/decks/*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

const urlByFile = new Map(
  Object.entries(files).map(([path, address]) => [path.slice(path.lastIndexOf("/") + 1), address]),
);

/** Where a file of `data/decks` is served: `index.json`, `01-introduction.json`. */
export const urlOf = (file: string): string | undefined => urlByFile.get(file);
