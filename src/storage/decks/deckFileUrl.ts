/** The URLs of the deck files. `build/splitDecks.ts` makes two of each deck. */
import indexUrl from "../../../data/decks/index.json?url";
import { deckFileOf, questionsFileOf } from "./questionsFile";

const studyFiles = import.meta.glob<string>(["../../../data/decks/*.json", "!**/{index,ledger}.json"], {
  query: "?study",
  import: "default",
  eager: true,
});

const urlByFile: ReadonlyMap<string, string> = new Map([
  ["index.json", indexUrl],
  ...Object.entries(studyFiles).map(([path, url]) => [path.slice(path.lastIndexOf("/") + 1), url] as const),
]);

/** The URL of `index.json`, `01-introduction.json`, `01-introduction.questions.json`, …; undefined for a file that this build doesn't have. */
export function deckFileUrl(file: string): string | undefined {
  const deckFile = deckFileOf(file);
  const url = urlByFile.get(deckFile);
  return url && deckFile !== file ? questionsFileOf(url) : url;
}
