/** Former ids named by `was` marks, with the card that has each now. */
import type { ChapterDraft } from "../draft/chapterDraft";
import { chapterOfId, joinCardId, joinParentPath, lastSegment, withChapter } from "../text/ids";
import { type OriginIndex, type PreviousDecks, formatOrigin } from "./originIndex";

/** Former id to current id. A former id that two cards name, or that still exists, is an error. */
export function collectRenames(
  drafts: readonly ChapterDraft[],
  originIndex: OriginIndex,
  isKnown: (id: string) => boolean,
  previousDecks: PreviousDecks,
): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const addIfFree = (formerId: string, id: string) => {
    if (isKnown(formerId) && !originIndex.has(formerId) && !renames.has(formerId)) renames.set(formerId, id);
  };
  /** Warnings for marks whose ids were not found; dropped if a later card finds one. */
  const unresolvedWarnings = new Map<string, () => void>();
  const resolved = new Set<string>();
  for (const [id, { draft, origin }] of originIndex) {
    const { line, formerNames, possibleFormerIds } = origin;
    for (const { name, candidateIds } of formerNames) {
      const key = `${draft.chapter}:${line}:${name}`;
      const otherIds = candidateIds.filter((each) => each !== id);
      const formerId = otherIds.find(isKnown) ?? otherIds.find((each) => originIndex.has(each));
      if (formerId === undefined) {
        if (previousDecks.has(draft.chapter))
          unresolvedWarnings.set(key, () =>
            draft.report.warning(
              line,
              `the previous decks have nothing called "${name}". Correct or remove the mark "was".`,
            ),
          );
        continue;
      }
      resolved.add(key);
      const otherId = renames.get(formerId);
      if (originIndex.has(formerId))
        draft.report.error(
          line,
          `"${formerId}" still exists${formatOrigin(formerId, originIndex)}, so it can't be a former name. Remove the mark "was".`,
        );
      else if (otherId !== undefined)
        draft.report.error(
          line,
          `"${otherId}"${formatOrigin(otherId, originIndex)}, already has "${formerId}" as its former name. Keep the mark "was" at one of the two.`,
        );
      else renames.set(formerId, id);
    }
    for (const formerId of possibleFormerIds) addIfFree(formerId, id);
  }
  for (const [key, warn] of unresolvedWarnings) if (!resolved.has(key)) warn();
  for (const draft of drafts) addSectionRenames(draft, addIfFree);
  return renames;
}

/** A renamed section renames the ids of everything in it. */
function addSectionRenames(
  { chapter, sections, origins }: ChapterDraft,
  addIfFree: (formerId: string, id: string) => void,
): void {
  for (const { id: section, options } of sections)
    for (const formerName of options.formerNames) {
      const path = joinParentPath(chapter, section);
      const formerChapter = chapterOfId(withChapter(formerName, chapter));
      const formerPath = joinParentPath(formerChapter, lastSegment(formerName));
      for (const id of origins.keys())
        if (id === joinCardId(path, "answer") || id.startsWith(`${path}/`))
          addIfFree(formerPath + id.slice(path.length), id);
    }
}
