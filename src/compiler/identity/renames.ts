/** What the marks `was` of a guide say: which card claims which former name. */
import { type ChapterDraft, lastSegment } from "../draft/chapterDraft";
import { type OriginIndex, type PreviousDecks, formatOrigin } from "./originIndex";

/** Former id -> the present one that claims it. Two that claim the same, and one that is still made, are mistakes. */
export function collectRenames(
  drafts: readonly ChapterDraft[],
  originIndex: OriginIndex,
  isKnown: (id: string) => boolean,
  previousDecks: PreviousDecks,
): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  /** Marks that name nothing, until one of the ids that they may mean is found. */
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
              `nothing on record is called "${name}". Correct the mark "was", or take it away.`,
            ),
          );
        continue;
      }
      resolved.add(key);
      const otherId = renames.get(formerId);
      if (originIndex.has(formerId))
        draft.report.error(
          line,
          `"${formerId}" is a card of its own${formatOrigin(formerId, originIndex)}, so this one can't have been called that. Take the mark "was" away.`,
        );
      else if (otherId !== undefined)
        draft.report.error(
          line,
          `"${formerId}" is claimed as a former name by "${otherId}" already${formatOrigin(otherId, originIndex)}. Keep the mark "was" at one of the two.`,
        );
      else renames.set(formerId, id);
    }
    for (const formerId of possibleFormerIds)
      if (isKnown(formerId) && !originIndex.has(formerId) && !renames.has(formerId))
        renames.set(formerId, id);
  }
  for (const [key, warn] of unresolvedWarnings) if (!resolved.has(key)) warn();
  for (const draft of drafts) addSectionRenames(draft, originIndex, isKnown, renames);
  return renames;
}

/** A section that was called otherwise: all that is in it was called after it. */
function addSectionRenames(
  { chapter, sections, origins }: ChapterDraft,
  originIndex: OriginIndex,
  isKnown: (id: string) => boolean,
  renames: Map<string, string>,
): void {
  for (const { id: section, options } of sections)
    for (const formerName of options.formerNames) {
      const prefix = `${chapter}/${section}`;
      const formerPrefix = `${formerName.includes("/") ? formerName.split("/")[0] : chapter}/${lastSegment(formerName)}`;
      for (const id of origins.keys()) {
        if (id !== `${prefix}:answer` && !id.startsWith(`${prefix}/`)) continue;
        const formerId = formerPrefix + id.slice(prefix.length);
        if (isKnown(formerId) && !originIndex.has(formerId) && !renames.has(formerId))
          renames.set(formerId, id);
      }
    }
}
