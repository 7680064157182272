/** The compiled decks, as addresses: a chapter is fetched when it is opened. */
const files = import.meta.glob<string>("../../../data/decks/*.json", {
  query: "?url",
  import: "default",
  eager: true,
});

const addresses = new Map(
  Object.entries(files).map(([path, address]) => [path.slice(path.lastIndexOf("/") + 1), address]),
);

/** Where a file of `data/decks` is served: `index.json`, `01-introduction.json`. */
export const addressOf = (file: string): string | undefined => addresses.get(file);
