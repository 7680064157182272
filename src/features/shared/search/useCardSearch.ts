/** The cards that match the search text, sorted. */
import { type CardWithState, type SearchContext } from "../../../domain/search/searchContext";
import { useDeferredValue, useEffect, useMemo } from "react";
import { cardsGradedAfter } from "../../../domain/events/cardEvents";
import { dayOf } from "../../../domain/scheduling/calendar";
import { compileQuery, notePredicate } from "../../../domain/search/compileQuery";
import { type TextIndex, type WordSearchResult, noMatches } from "../../../domain/search/textIndex";
import { type SortOrder, sortCards } from "../../../domain/search/sortCards";
import { parseQuery } from "../../../domain/search/query/parseQuery";
import { collectWords } from "../../../domain/search/query/query";
import { cardStateOf } from "../../../domain/study/study";
import type { EpochMs } from "../../../domain/time";
import { useHasIndexFailed } from "../decks/useFailedChapters";
import { loadSearchIndex } from "../../../state/search/loadSearchIndex";
import {
  useCalendar,
  useDecks,
  useSearch,
  useSettings,
  useStores,
  useStudy,
} from "../../../state/StoresContext";

/** `isWanted`: whether to load the chapters and their index, which takes seconds of idle time. */
export function useCardSearch(text: string, order: SortOrder, now: EpochMs, isWanted = true) {
  const stores = useStores();
  const calendar = useCalendar();
  const deckIndex = useDecks((state) => state.index);
  const { cards, isLoading, textIndex, indexedCount } = useSearch((state) => state);
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const hasIndexFailed = useHasIndexFailed();
  // Typing stays responsive; the list updates when there is time.
  const deferredText = useDeferredValue(text);
  useEffect(() => {
    if (!deckIndex || !isWanted) return undefined;
    void loadSearchIndex(stores);
    return stores.decks.subscribe(({ problems: failed }, before) => {
      // A chapter could be loaded after all.
      if (failed.length < before.problems.length) void loadSearchIndex(stores);
    });
  }, [stores, deckIndex, isWanted]);

  const today = dayOf(now, calendar);
  const searchedCards = useMemo(
    () => cards.map((card) => ({ card, cardState: cardStateOf(study, card.id) })),
    [cards, study],
  );
  // The index grows in place, so searching again depends on the number of cards in it.
  const find = useMemo(
    () => createFind(indexedCount > 0 ? textIndex : undefined, searchedCards),
    [textIndex, indexedCount, searchedCards],
  );
  const { query, problems } = useMemo(() => parseQuery(deferredText), [deferredText]);
  const results = useMemo(() => {
    const context: SearchContext = {
      settings,
      now,
      today,
      find,
      gradedAfter: (day, grade) => cardsGradedAfter(study, day, grade),
    };
    return sortCards(order, searchedCards.filter(compileQuery(query, context)), context);
  }, [searchedCards, query, order, settings, now, today, find, study]);
  const fuzzyMatches = useMemo(
    () =>
      collectWords(query, false).flatMap((word) => {
        const matchedWords = find(word).similarWords;
        return matchedWords ? [{ word, matchedWords }] : [];
      }),
    [query, find],
  );
  const total = deckIndex?.chapters.reduce((sum, chapter) => sum + chapter.cards.length, 0);
  // Without words the texts needn't be indexed.
  const isIncomplete = isLoading && (collectWords(query, true).length > 0 || cards.length !== total);
  return {
    results,
    problems,
    /** Words that no card contains, with the similar words that were used instead. */
    fuzzyMatches,
    /** The number of all cards, loaded or not; undefined until the index is loaded. */
    total,
    isLoading: isIncomplete || (!deckIndex && !hasIndexFailed),
    today,
  };
}

/** Looks for similar words only if no note has the word, since then it is no typing error. The index has no notes. */
function createFind(index: TextIndex | undefined, cards: readonly CardWithState[]): TextIndex["find"] {
  // Each word is looked for several times, and reading all notes takes a while.
  const cache = new Map<string, WordSearchResult>();
  return (word) => {
    let result = cache.get(word);
    if (!result) {
      result = index?.find(word) ?? noMatches;
      if (result.similarWords && cards.some(notePredicate(word))) result = noMatches;
      cache.set(word, result);
    }
    return result;
  };
}
