/** The search store: the cards of the chapters loaded so far, and their text index. */
import { type ChapterId } from "../../domain/ids";
import { type StoreApi, createStore } from "zustand";
import type { SearchableCard } from "../../domain/search/searchableCard";
import type { TextIndex } from "../../domain/search/textIndex";

export type SearchState = {
  readonly isLoading: boolean;
  readonly cardsByChapter: ReadonlyMap<ChapterId, readonly SearchableCard[]>;
  /** All of these cards, in the guide's order. */
  readonly cards: readonly SearchableCard[];
  /** Created by `loadSearchIndex`. It grows in place; `indexedCount` changes with it. */
  readonly textIndex: TextIndex | undefined;
  readonly indexedCount: number;
};

export const createSearchStore = (): StoreApi<SearchState> =>
  createStore<SearchState>(() => ({
    isLoading: false,
    cardsByChapter: new Map(),
    cards: [],
    textIndex: undefined,
    indexedCount: 0,
  }));
