/** Merges the index of the chapters just compiled into the one that a folder has. */
import type { DeckIndex } from "../../domain/deck/deck";

/** Chapters keep their place; new ones come last. The whole guide replaces all chapters but the imported ones. */
export function mergeIndex(
  existing: DeckIndex | undefined,
  compiled: DeckIndex,
  isWholeGuide: boolean,
): DeckIndex {
  const ids = new Set(compiled.chapters.map(({ chapter }) => chapter));
  const others = (existing?.chapters ?? []).filter(({ chapter }) => !ids.has(chapter));
  if (isWholeGuide)
    return {
      ...compiled,
      chapters: [...compiled.chapters, ...others.filter(({ isImported }) => isImported)],
    };
  const byId = new Map(compiled.chapters.map((chapter) => [chapter.chapter, chapter]));
  const existingChapters = (existing?.chapters ?? []).map((chapter) => byId.get(chapter.chapter) ?? chapter);
  const existingIds = new Set(existingChapters.map(({ chapter }) => chapter));
  return {
    ...compiled,
    chapters: [...existingChapters, ...compiled.chapters.filter(({ chapter }) => !existingIds.has(chapter))],
  };
}
