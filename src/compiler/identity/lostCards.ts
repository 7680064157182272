/** Reports cards of the previous decks that are neither compiled, renamed nor retired, at their likely new place. */
import type { ChapterDraft } from "../draft/chapterDraft";
import { factOfId, isLabelId, joinParentPath, lastSegment, parentOfId, suffixOfId } from "../text/ids";
import {
  describeLostFact,
  describeLostParent,
  describeLostSide,
  describeMovedFact,
} from "./lostCardMessages";

/** `ids`: the lost ones of the draft's chapter. `previousIds`: all ids of all previous decks. */
export function reportLostCards(
  ids: readonly string[],
  draft: ChapterDraft,
  drafts: readonly ChapterDraft[],
  previousIds: ReadonlySet<string>,
): void {
  for (const groupIds of groupBy(ids, (id) => `${parentOfId(id)} ${isLabelId(id)}`).values()) {
    const [first = ""] = groupIds;
    const parent = parentOfId(first);
    const isParentPresent = isLabelId(first)
      ? draft.figures.has(parent)
      : draft.sections.some(({ id }) => id === parent);
    const renamedLine = isParentPresent ? undefined : findRenamedLine(groupIds, draft, previousIds);
    const remainingIds: string[] = [];
    for (const [fact, sides] of groupBy(groupIds, factOfId)) {
      const moved = renamedLine === undefined ? findDestination(sides, drafts, previousIds) : undefined;
      if (moved) moved.draft.report.error(moved.line, describeMovedFact(fact, sides));
      else if (isParentPresent) reportLostFact(fact, sides, draft, previousIds);
      else remainingIds.push(...sides);
    }
    const path = joinParentPath(draft.chapter, parent);
    if (remainingIds.length > 0) draft.report.error(renamedLine ?? 1, describeLostParent(path, remainingIds));
  }
}

function groupBy(ids: readonly string[], by: (id: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) groups.set(by(id), [...(groups.get(by(id)) ?? []), id]);
  return groups;
}

/** The line of the section or figure with the most new cards of the lost names. */
function findRenamedLine(
  lostIds: readonly string[],
  { sections, origins }: ChapterDraft,
  previousIds: ReadonlySet<string>,
): number | undefined {
  const suffixes = new Set(lostIds.map(suffixOfId));
  const matchingIds = [...origins.keys()].filter(
    (id) => !previousIds.has(id) && suffixes.has(suffixOfId(id)),
  );
  const [best] = [...groupBy(matchingIds, parentOfId)].toSorted(([, a], [, b]) => b.length - a.length);
  if (!best) return undefined;
  const [parent, [first = ""]] = best;
  return sections.find(({ id }) => id === parent)?.line ?? origins.get(first)?.line;
}

/** A new card of the same name, in another section or another chapter. */
function findDestination(
  ids: readonly string[],
  drafts: readonly ChapterDraft[],
  previousIds: ReadonlySet<string>,
): { readonly draft: ChapterDraft; readonly line: number } | undefined {
  const names = new Set(ids.map(lastSegment));
  // Any section may have these.
  names.delete("members:list");
  names.delete("steps:order");
  for (const draft of drafts)
    for (const [id, { line }] of draft.origins)
      if (!previousIds.has(id) && names.has(lastSegment(id))) return { draft, line };
  return undefined;
}

/** The fact's section or figure still exists. */
function reportLostFact(
  fact: string,
  ids: readonly string[],
  { origins, sections, report }: ChapterDraft,
  previousIds: ReadonlySet<string>,
): void {
  const otherSides = [...origins].filter(([id]) => factOfId(id) === fact);
  const [otherSide] = otherSides;
  if (otherSide) {
    // It is asked one way now, or its column was renamed.
    const hasNewSide = otherSides.some(([id]) => !previousIds.has(id));
    for (const id of ids) report.error(otherSide[1].line, describeLostSide(id, hasNewSide));
    return;
  }
  const parent = parentOfId(fact);
  const newNeighbour = [...origins].find(([id]) => !previousIds.has(id) && parentOfId(id) === parent);
  const line = newNeighbour?.[1].line ?? sections.find(({ id }) => id === parent)?.line ?? 1;
  report.error(line, describeLostFact(fact, ids));
}
