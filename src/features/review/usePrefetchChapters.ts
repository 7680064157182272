/** Loads the chapters of the coming cards while the first one is read, so that nobody waits for them. */
import { useEffect } from "react";
import type { Queue } from "../../domain/study/queue";
import { useStores } from "../../state/StoresContext";
import { whenIdle } from "../../browser/whenIdle";
import type { ChapterId } from "../../domain/ids";
import { type CardEntry, chaptersOf } from "../shared/decks/useCardEntries";

/** The chapters of the cards to come. */
export function upcomingChaptersOf(
  { learning, reviews, newCards, learningLater }: Queue,
  entries: readonly CardEntry[],
): readonly ChapterId[] {
  const later = learningLater.map(({ card }) => card);
  return chaptersOf(entries, new Set([...learning, ...reviews, ...newCards, ...later]));
}

/** Loads the chapters one after the other, while the browser is idle. `chapters` has their ids with spaces between them. */
export function usePrefetchChapters(chapters: string): void {
  const { decks } = useStores();
  useEffect(() => {
    let isActive = true;
    const loadAll = async () => {
      for (const chapter of chapters.split(" ").filter(Boolean)) {
        await whenIdle();
        if (!isActive) return;
        await decks.loadDeck(chapter);
      }
    };
    void loadAll();
    return () => {
      isActive = false;
    };
  }, [decks, chapters]);
}
