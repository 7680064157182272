/** Which cards hold a word. The one file that speaks to minisearch. */
import MiniSearch from "minisearch";
import type { CardId } from "../deck";
import type { SearchableCard } from "./searchableCard";
import { normalizeText, splitWords } from "./normalizeText";

/** The cards with a word, or, where none has it, with words spelled almost so. */
export type WordSearchResult = {
  readonly cards: ReadonlySet<CardId>;
  /** The words in the cards that were taken for it; undefined where it was found as typed. */
  readonly similarWords: readonly string[] | undefined;
};

export type TextIndex = {
  /** Adds cards that are not in it yet. A hundred take some milliseconds. */
  readonly add: (cards: readonly SearchableCard[]) => void;
  /** A word counts as the beginning of one in the card; what is no word ("?") is in no card. */
  readonly find: (word: string) => WordSearchResult;
};

const noMatches: WordSearchResult = { cards: new Set(), similarWords: undefined };
/** More slips in longer words; none in short ones, which are near to too many others. */
const maxEdits = (word: string): number | boolean => (word.length < 4 ? false : word.length < 8 ? 1 : 2);

export function createTextIndex(): TextIndex {
  const index = new MiniSearch<SearchableCard>({
    fields: ["text"],
    tokenize: (text) => [...splitWords(text)],
    processTerm: (term) => term,
  });
  const cache = new Map<string, WordSearchResult>();
  const search = (words: string, fuzzy: typeof maxEdits | false) =>
    index.search(words, { prefix: true, combineWith: "AND", fuzzy });

  function find(normalized: string): WordSearchResult {
    if (splitWords(normalized).length === 0) return noMatches;
    const exact = search(normalized, false);
    if (exact.length > 0) return { cards: new Set(exact.map(({ id }) => id)), similarWords: undefined };
    const similar = search(normalized, maxEdits);
    if (similar.length === 0) return noMatches;
    return {
      cards: new Set(similar.map(({ id }) => id)),
      similarWords: [...new Set(similar.flatMap(({ terms }) => terms))],
    };
  }

  return {
    add: (cards) => {
      cache.clear();
      index.addAll(cards);
    },
    find: (word) => {
      const normalized = normalizeText(word);
      const found = cache.get(normalized) ?? find(normalized);
      cache.set(normalized, found);
      return found;
    },
  };
}
