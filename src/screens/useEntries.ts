/** Every card there is, in the guide's order, as the queue wants it. */
import { useMemo } from "react";
import type { ChapterId } from "../domain/deck";
import type { Entry } from "../domain/queue";
import { useDecks } from "../store/decks/decks";

export type Placed = Entry & { readonly chapter: ChapterId };

/** Undefined until the index of the decks has been read. */
export function useEntries(): readonly Placed[] | undefined {
  const index = useDecks((state) => state.index);
  return useMemo(
    () =>
      index?.chapters.flatMap(({ chapter, cards }) => cards.map(([card, fact]) => ({ card, fact, chapter }))),
    [index],
  );
}
