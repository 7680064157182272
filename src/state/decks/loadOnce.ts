/** Loads each chapter's file once, however many screens ask for it. */
import type { ChapterId } from "../../domain/ids";

type ChapterLoader<T> = (chapter: ChapterId) => Promise<T | undefined>;

/**
 * Loads what is not stored. Calls while it is being loaded get the same promise. `loadAgain` loads once more if what is being loaded
 * fails: it may have been requested before the network was back.
 */
export function loadOnce<T>(
  storedOf: (chapter: ChapterId) => T | undefined,
  load: ChapterLoader<T>,
): ChapterLoader<T> & { readonly loadAgain: ChapterLoader<T> } {
  const pending = new Map<ChapterId, Promise<T | undefined>>();
  const loadUnlessPending: ChapterLoader<T> = (chapter) => {
    const stored = storedOf(chapter);
    if (stored) return Promise.resolve(stored);
    const loading = pending.get(chapter) ?? load(chapter).finally(() => pending.delete(chapter));
    pending.set(chapter, loading);
    return loading;
  };
  const loadAgain: ChapterLoader<T> = async (chapter) =>
    (await pending.get(chapter)) ?? loadUnlessPending(chapter);
  return Object.assign(loadUnlessPending, { loadAgain });
}
