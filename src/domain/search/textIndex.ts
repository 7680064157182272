/** Which cards contain a word. The only file that imports minisearch. */
import MiniSearch from "minisearch";
import type { CardId } from "../ids";
import {
  isFoundInside,
  isUnspaced,
  normalizeText,
  splitSearchWords,
  splitWords,
} from "../text/normalizeText";
import type { SearchableCard } from "./searchableCard";

/** The cards with a word or, if there are none, with similarly spelled words. */
export type WordSearchResult = {
  readonly cards: ReadonlySet<CardId>;
  /** The similar words that were found; undefined if the word was found as typed. */
  readonly similarWords: readonly string[] | undefined;
};

export type TextIndex = {
  /** Adds cards that are not in the index yet. A hundred take some milliseconds. */
  readonly add: (cards: readonly SearchableCard[]) => void;
  /** Finds words that start with this one, or contain it where words are joined to others. A text without letters or digits ("?") is in no card. */
  readonly find: (word: string) => WordSearchResult;
};

export const noMatches: WordSearchResult = { cards: new Set(), similarWords: undefined };
/** Allowed edits by word length. None in short words, which are similar to too many others. */
function maxEdits(word: string): number | boolean {
  if (word.length < 4) return false;
  return word.length < 8 ? 1 : 2;
}

export function createTextIndex(): TextIndex {
  const index = new MiniSearch<SearchableCard>({
    fields: ["text"],
    tokenize: (text) => splitWords(text).filter((word) => !isUnspaced(word)),
    processTerm: (term) => term,
  });
  /** Few guides are in such a script, and reading their cards is quick; an index of every part would be as long as they are. */
  const joinedCards: SearchableCard[] = [];
  const cache = new Map<string, WordSearchResult>();
  const search = (words: string, fuzzy: typeof maxEdits | false) =>
    index.search(words, { prefix: true, combineWith: "AND", fuzzy });

  function find(normalized: string): WordSearchResult {
    const words = splitSearchWords(normalized);
    if (words.length === 0) return noMatches;
    const joinedWords = words.filter(isFoundInside);
    const cards = joinedCards
      .filter(({ text }) => joinedWords.every((word) => text.includes(word)))
      .map(({ id }) => id);
    // A similar word is looked for where words have spaces between them.
    if (joinedWords.length === 0 || (cards.length === 0 && !words.some(isUnspaced)))
      return findSpaced(normalized);
    const spaced = words.filter((word) => !isFoundInside(word)).join(" ");
    if (spaced === "") return { cards: new Set(cards), similarWords: undefined };
    const spacedResult = findSpaced(spaced);
    return { ...spacedResult, cards: new Set(cards.filter((id) => spacedResult.cards.has(id))) };
  }

  function findSpaced(normalized: string): WordSearchResult {
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
      joinedCards.push(...cards.filter(({ text }) => isFoundInside(text)));
    },
    find: (word) => {
      const normalized = normalizeText(word);
      const result = cache.get(normalized) ?? find(normalized);
      cache.set(normalized, result);
      return result;
    },
  };
}
