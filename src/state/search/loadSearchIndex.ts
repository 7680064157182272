/** Loads the decks one after the other, then indexes the texts of their cards in batches, while the browser is idle. */
import type { ChapterId } from "../../domain/ids";
import { type SearchableCard, toSearchableCards } from "../../domain/search/searchableCard";
import { createTextIndex } from "../../domain/search/textIndex";
import type { Stores } from "../stores";

/** Cards indexed without a pause: a few milliseconds, also on a phone. */
const cardsPerBatch = 25;
/** Components are updated after this many cards. */
const cardsPerUpdate = 1_000;

/** Loads what is not loaded yet. A chapter that can't be loaded is tried again the next time. */
export async function loadSearchIndex(stores: Stores): Promise<void> {
  const { decks, search } = stores;
  const chapters = (decks.getState().index?.chapters ?? []).map(({ chapter }) => chapter);
  const isLoaded = (chapter: string) => search.getState().cardsByChapter.has(chapter);
  if (search.getState().isLoading || chapters.every(isLoaded)) return;
  search.setState({ isLoading: true });
  const isWaiting = (chapter: string) => !isLoaded(chapter) && Object.hasOwn(decks.getState().decks, chapter);
  try {
    let missing = chapters.filter((chapter) => !isLoaded(chapter));
    while (missing.length > 0) {
      await loadChapters(stores, missing, chapters);
      // What failed may have been loaded by another attempt since.
      missing = chapters.filter(isWaiting);
    }
  } finally {
    // Otherwise a chapter that can't be indexed would block the search for ever.
    search.setState({ isLoading: false });
  }
}

async function loadChapters(
  stores: Stores,
  missing: readonly ChapterId[],
  chapters: readonly ChapterId[],
): Promise<void> {
  const { decks, platform, search } = stores;
  const loadedCards: SearchableCard[] = [];
  for (const chapter of missing) {
    const deck = await decks.loadDeck(chapter);
    if (!deck) continue;
    await platform.whenIdle();
    const cards = toSearchableCards(deck);
    search.setState(({ cardsByChapter }) => {
      const next = new Map(cardsByChapter).set(chapter, cards);
      return { cardsByChapter: next, cards: chapters.flatMap((each) => next.get(each) ?? []) };
    });
    loadedCards.push(...cards);
  }
  // Afterwards, because a search without words needs the cards only.
  await indexCards(stores, loadedCards);
}

async function indexCards({ platform, search }: Stores, cards: readonly SearchableCard[]): Promise<void> {
  const textIndex = search.getState().textIndex ?? createTextIndex();
  let pendingCount = 0;
  for (let from = 0; from < cards.length; from += cardsPerBatch) {
    await platform.whenIdle();
    const batch = cards.slice(from, from + cardsPerBatch);
    textIndex.add(batch);
    pendingCount += batch.length;
    if (pendingCount < cardsPerUpdate && from + cardsPerBatch < cards.length) continue;
    const addedCount = pendingCount;
    pendingCount = 0;
    search.setState(({ indexedCount }) => ({ textIndex, indexedCount: indexedCount + addedCount }));
  }
}
