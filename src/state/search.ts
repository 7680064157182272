/** All the cards there are, with what they say: decks are opened one after the other, and their words indexed piece by piece. */
import { create } from "zustand";
import type { ChapterId } from "../domain/deck";
import { type SearchableCard, toSearchableCards } from "../domain/search/searchableCard";
import { type TextIndex, createTextIndex } from "../domain/search/textIndex";
import { loadDeck, useDecks } from "./decks";
import { whenIdle } from "../browser/idle";

type SearchState = {
  /** Of the chapters opened so far, in the guide's order. */
  readonly cards: readonly SearchableCard[];
  /** Which of them hold a word; another function once more of them can be found, so that who searched searches again. */
  readonly find: TextIndex["find"];
  readonly isLoading: boolean;
};

const searchIndex = createTextIndex();

export const useSearch = create<SearchState>(() => ({ cards: [], find: searchIndex.find, isLoading: false }));

const cardsByChapter = new Map<ChapterId, readonly SearchableCard[]>();
/** So many cards are indexed without a pause: some milliseconds. */
const cardsPerBatch = 100;
/** After so many, what can be found is told. */
const cardsPerUpdate = 1_000;

/** Opens what is not open yet. A chapter that can't be opened is said in `useDecks`, and tried again the next time. */
export async function loadSearchIndex(): Promise<void> {
  const chapters = useDecks.getState().index?.chapters ?? [];
  if (useSearch.getState().isLoading || chapters.every(({ chapter }) => cardsByChapter.has(chapter))) return;
  useSearch.setState({ isLoading: true });
  for (const { chapter } of chapters) {
    if (cardsByChapter.has(chapter)) continue;
    const deck = await loadDeck(chapter);
    if (!deck) continue;
    await whenIdle();
    const cards = toSearchableCards(deck);
    cardsByChapter.set(chapter, cards);
    useSearch.setState({ cards: chapters.flatMap((each) => cardsByChapter.get(each.chapter) ?? []) });
    await indexCards(cards);
  }
  useSearch.setState({ isLoading: false });
}

async function indexCards(cards: readonly SearchableCard[]): Promise<void> {
  let pendingCount = 0;
  for (let from = 0; from < cards.length; from += cardsPerBatch) {
    await whenIdle();
    const next = cards.slice(from, from + cardsPerBatch);
    searchIndex.add(next);
    pendingCount += next.length;
    if (pendingCount < cardsPerUpdate && from + cardsPerBatch < cards.length) continue;
    pendingCount = 0;
    useSearch.setState({ find: (word) => searchIndex.find(word) });
  }
}
