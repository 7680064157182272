/** The chapters of the cards to come are opened while the first one is read, so that no later one has to be waited for. */
import { useEffect } from "react";
import type { Queue } from "../../domain/queue";
import { loadDeck } from "../../store/decks/decks";
import { idle } from "../../store/idle";
import type { Placed } from "../useEntries";

/** The chapters of the cards to come, in one line. */
export function chaptersOf({ learning, reviews, fresh, later }: Queue, entries: readonly Placed[]): string {
  const coming = new Set([...learning, ...reviews, ...fresh, ...later.map(({ card }) => card)]);
  const chapters = entries.flatMap(({ card, chapter }) => (coming.has(card) ? [chapter] : []));
  return [...new Set(chapters)].join(" ");
}

/** Opens these chapters, one after the other, when there is time. */
export function useChapters(chapters: string): void {
  useEffect(() => {
    let isHere = true;
    const open = async () => {
      for (const chapter of chapters.split(" ").filter(Boolean)) {
        await idle();
        if (!isHere) return;
        await loadDeck(chapter);
      }
    };
    void open();
    return () => {
      isHere = false;
    };
  }, [chapters]);
}
