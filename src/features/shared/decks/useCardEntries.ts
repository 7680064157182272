/** All cards in guide order, in the form that the queue takes. */
import { useMemo } from "react";
import type { CardId, ChapterId } from "../../../domain/ids";
import type { QueueEntry } from "../../../domain/study/queue";
import { useDecks } from "../../../state/StoresContext";

export type CardEntry = QueueEntry & { readonly chapter: ChapterId };

/** The chapters that have one of the cards, in guide order. */
export const chaptersOf = (
  entries: readonly CardEntry[],
  cards: ReadonlySet<CardId>,
): readonly ChapterId[] => [
  ...new Set(entries.flatMap(({ card, chapter }) => (cards.has(card) ? [chapter] : []))),
];

/** Undefined until the deck index is loaded. */
export function useCardEntries(): readonly CardEntry[] | undefined {
  const index = useDecks((state) => state.index);
  return useMemo(
    () =>
      index?.chapters.flatMap(({ chapter, cards }) =>
        cards.map(([card, fact, tier]) => ({ card, fact, chapter, tier })),
      ),
    [index],
  );
}
