/** Which cards hold a word. The one file that speaks to minisearch. */
import MiniSearch from "minisearch";
import type { CardId } from "../deck";
import type { Listed } from "./listed";
import { fold, tokensIn } from "./text";

/** The cards with a word, or, where none has it, with words spelled almost so. */
export type Found = {
  readonly cards: ReadonlySet<CardId>;
  /** The words in the cards that were taken for it; undefined where it was found as typed. */
  readonly almost: readonly string[] | undefined;
};

export type TextIndex = {
  /** Adds cards that are not in it yet. A hundred take some milliseconds. */
  readonly add: (cards: readonly Listed[]) => void;
  /** A word counts as the beginning of one in the card; what is no word ("?") is in no card. */
  readonly find: (word: string) => Found;
};

const none: Found = { cards: new Set(), almost: undefined };
/** More slips in longer words; none in short ones, which are near to too many others. */
const slips = (word: string): number | boolean => (word.length < 4 ? false : word.length < 8 ? 1 : 2);

export function textIndex(): TextIndex {
  const index = new MiniSearch<Listed>({
    fields: ["text"],
    tokenize: (text) => [...tokensIn(text)],
    processTerm: (term) => term,
  });
  const known = new Map<string, Found>();
  const search = (words: string, fuzzy: typeof slips | false) =>
    index.search(words, { prefix: true, combineWith: "AND", fuzzy });

  function find(folded: string): Found {
    if (tokensIn(folded).length === 0) return none;
    const exact = search(folded, false);
    if (exact.length > 0) return { cards: new Set(exact.map(({ id }) => id)), almost: undefined };
    const near = search(folded, slips);
    if (near.length === 0) return none;
    return {
      cards: new Set(near.map(({ id }) => id)),
      almost: [...new Set(near.flatMap(({ terms }) => terms))],
    };
  }

  return {
    add: (cards) => {
      known.clear();
      index.addAll(cards);
    },
    find: (word) => {
      const folded = fold(word);
      const found = known.get(folded) ?? find(folded);
      known.set(folded, found);
      return found;
    },
  };
}
