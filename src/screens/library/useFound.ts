/** The cards that fit what was typed, in the order that was chosen. */
import { useDeferredValue, useEffect, useMemo } from "react";
import { dayOf } from "../../domain/day";
import { gradedAfter } from "../../domain/deeds";
import { type Present, testOf } from "../../domain/search/matches";
import { type Order, inOrderOf } from "../../domain/search/order";
import { parseQuery } from "../../domain/search/parse";
import { wordsOf } from "../../domain/search/query";
import { trackOf } from "../../domain/study";
import { useDecks } from "../../store/decks/decks";
import { openLibrary, useLibrary } from "../../store/decks/library";
import { useSettings } from "../../store/settings";
import { calendarNow, useStudy } from "../../store/study";

export function useFound(typed: string, order: Order, now: number) {
  const index = useDecks((state) => state.index);
  const { cards, find, isOpening } = useLibrary();
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  // The letters come first; the list follows when there is time.
  const text = useDeferredValue(typed);
  useEffect(() => {
    if (index) void openLibrary();
  }, [index]);

  const today = dayOf(now, calendarNow());
  const facts = useMemo(
    () => cards.map((card) => ({ card, track: trackOf(study, card.id) })),
    [cards, study],
  );
  const { query, problems } = useMemo(() => parseQuery(text), [text]);
  const found = useMemo(() => {
    const present: Present = {
      settings,
      now,
      today,
      find,
      gradedAfter: (day, grade) => gradedAfter(study, day, grade),
    };
    return inOrderOf(order, facts.filter(testOf(query, present)), present);
  }, [facts, query, order, settings, now, today, find, study]);
  const almost = useMemo(
    () =>
      wordsOf(query).flatMap((word) => {
        const taken = find(word).almost;
        return taken ? [{ word, taken }] : [];
      }),
    [query, find],
  );
  return {
    found,
    problems,
    /** Words that no card has, and those that were taken for them. */
    almost,
    /** Of all the cards in the guide, opened or not; undefined until that is known. */
    total: index?.chapters.reduce((sum, chapter) => sum + chapter.cards.length, 0),
    isOpening: isOpening || !index,
    today,
  };
}
