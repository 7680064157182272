/** Reports the cards that would be removed, and the --accept options to decide about them. */
import { chapterOf } from "../../domain/ids";
import { groupBy } from "../../domain/collections/groupBy";
import type { ChapterDraft } from "../draft/chapterDraft";
import { factOfId, isLabelId, isQuestionId, joinParentPath, parentOfId } from "../text/ids";
import { formatNounCount } from "../text/formatNounCount";
import type { Match } from "./matchFacts";
import type { OriginIndex } from "./originIndex";

/** Reports a possible rename, at the line of the added card. */
export function reportProposal({ removed, added }: Match, origins: OriginIndex): void {
  const entry = origins.get(added.ids[0] ?? "");
  const [former = "", current = ""] =
    removed.ids.length === 1 && added.ids.length === 1
      ? [removed.ids[0], added.ids[0]]
      : [factOfId(removed.fact), factOfId(added.fact)];
  entry?.draft.report.error(
    entry.origin.line,
    `${describeRemoval(removed.ids, former)} Perhaps it is "${current}" now. If so, compile with --accept ${former}=${current}; if it was removed on purpose, with --accept ${former}=.`,
  );
}

/** Reports ids without a match. A section or chapter that is removed as a whole is reported once. */
export function reportRemoved(
  ids: readonly string[],
  drafts: readonly ChapterDraft[],
  origins: OriginIndex,
): void {
  const present = new Set([...origins.keys()].map(factOfId));
  for (const [path, group] of groupBy(ids, (id) => removedPathOf(id, drafts, present))) {
    const chapter = chapterOf(path);
    const draft = drafts.find((each) => each.chapter === chapter) ?? drafts[0];
    const section = draft?.sections.find(({ id }) => id === parentOfId(path));
    draft?.report.error(
      section?.line ?? 1,
      `${describeRemoval(group, path)} Nothing new is like it. If it was removed on purpose, compile with --accept ${path}=; if it is another card now, with --accept ${path}=ITS-NEW-ID.`,
    );
  }
}

/** The largest part that is removed as a whole: the chapter, the section or figure, the fact, or a single card. */
function removedPathOf(id: string, drafts: readonly ChapterDraft[], present: ReadonlySet<string>): string {
  const draft = drafts.find(({ chapter }) => chapter === chapterOf(id));
  if (!draft) return chapterOf(id);
  const parent = parentOfId(id);
  const isParentPresent = isLabelId(id)
    ? draft.figures.has(parent)
    : draft.sections.some((section) => section.id === parent);
  if (!isParentPresent) return joinParentPath(draft.chapter, parent);
  return present.has(factOfId(id)) ? id : factOfId(id);
}

function describeRemoval(ids: readonly string[], path: string): string {
  const noun = ids.every(isQuestionId) ? "question" : "card";
  const their = ids.length === 1 ? "its" : "their";
  return `this change would delete ${formatNounCount(ids.length, noun)} with ${their} review history: "${path}".`;
}
