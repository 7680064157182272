/** The cards that match the search text, sorted. */
import { useDeferredValue, useEffect, useMemo } from "react";
import { dayOf } from "../../../domain/scheduling/calendar";
import { cardsGradedAfter } from "../../../domain/events/cardEvents";
import { type SearchContext, compileQuery } from "../../../domain/search/compileQuery";
import { type SortOrder, sortCards } from "../../../domain/search/sortCards";
import { parseQuery } from "../../../domain/search/query/parseQuery";
import { collectWords } from "../../../domain/search/query/query";
import { cardStateOf } from "../../../domain/study/study";
import { useDecks } from "../../../state/decks";
import { loadSearchIndex, useSearch } from "../../../state/search";
import { useSettings } from "../../../state/settings";
import { getCalendar, useStudy } from "../../../state/study";

export function useCardSearch(text: string, order: SortOrder, now: number) {
  const deckIndex = useDecks((state) => state.index);
  const { cards, find, isLoading } = useSearch();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  // Typing stays responsive; the list updates when there is time.
  const deferredText = useDeferredValue(text);
  useEffect(() => {
    if (deckIndex) void loadSearchIndex();
  }, [deckIndex]);

  const today = dayOf(now, getCalendar());
  const searchedCards = useMemo(
    () => cards.map((card) => ({ card, cardState: cardStateOf(study, card.id) })),
    [cards, study],
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
      collectWords(query).flatMap((word) => {
        const matchedWords = find(word).similarWords;
        return matchedWords ? [{ word, matchedWords }] : [];
      }),
    [query, find],
  );
  return {
    results,
    problems,
    /** Words that no card contains, with the similar words that were used instead. */
    fuzzyMatches,
    /** The number of all cards, loaded or not; undefined until the index is loaded. */
    total: deckIndex?.chapters.reduce((sum, chapter) => sum + chapter.cards.length, 0),
    isLoading: isLoading || !deckIndex,
    today,
  };
}
