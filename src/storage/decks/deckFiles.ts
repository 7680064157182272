/** The URLs of the deck files. `build/splitDecks.ts` makes two of each deck. */
import indexUrl from "../../../data/decks/index.json?url";
import { questionsFileOf } from "./questionsFile";

const studyFiles = import.meta.glob<string>(["../../../data/decks/*.json", "!**/{index,ledger}.json"], {
  query: "?part=study",
  import: "default",
  eager: true,
});
const questionFiles = import.meta.glob<string>(["../../../data/decks/*.json", "!**/{index,ledger}.json"], {
  query: "?part=questions",
  import: "default",
  eager: true,
});

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
const urlByFile: ReadonlyMap<string, string> = new Map([
  ["index.json", indexUrl],
  ...Object.entries(studyFiles).map(([path, url]) => [nameOf(path), url] as const),
  ...Object.entries(questionFiles).map(([path, url]) => [questionsFileOf(nameOf(path)), url] as const),
]);

/** The URL of `index.json`, `01-introduction.json`, …; undefined for a file that this build doesn't have. */
export const urlOf = (file: string): string | undefined => urlByFile.get(file);
