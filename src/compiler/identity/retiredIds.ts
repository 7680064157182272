/** Names of what is gone on purpose: once on record, they stay, and are never used again. */
import type { ChapterId } from "../../domain/deck";
import type { ChapterDraft } from "../draft/chapterDraft";
import { type OriginIndex, type PreviousDecks, formatOrigin } from "./originIndex";

export function collectRetiredIds(
  drafts: readonly ChapterDraft[],
  originIndex: OriginIndex,
  previousIds: ReadonlySet<string>,
  previousDecks: PreviousDecks,
): ReadonlyMap<ChapterId, ReadonlySet<string>> {
  const retired = new Map(
    drafts.map(({ chapter }) => [chapter, new Set(previousDecks.get(chapter)?.retired)]),
  );
  const alreadyRetired = new Set([...previousDecks.values()].flatMap((deck) => deck.retired));
  for (const [id, { draft, origin }] of originIndex)
    if (alreadyRetired.has(id))
      draft.report.error(
        origin.line,
        `"${id}" was retired, and its name can't be used again. Give this card another: <!-- id: … -->.`,
      );
  for (const { chapter, report, retired: marks } of drafts)
    for (const { id, line } of marks) {
      const fullName = (id.includes("/") ? id : `${chapter}/${id}`).replace(/\?$/, "");
      const isNamed = (each: string) =>
        each === fullName || each === `${fullName}?` || each.startsWith(`${fullName}:`);
      const isInside = (each: string) => each.startsWith(`${fullName}/`);
      // A section is retired as a whole; while something is left of it, the rest isn't lost by this in silence.
      const isWholeSection = ![...originIndex.keys()].some(isInside);
      const isRetiredHere = (each: string) => isNamed(each) || (isWholeSection && isInside(each));
      const retiredHere = [...previousIds].filter(isRetiredHere);
      const stillPresent = [...originIndex.keys()].find((each) => isNamed(each) && !alreadyRetired.has(each));
      if (stillPresent !== undefined)
        report.error(
          line,
          `"${fullName}" is retired here, and "${stillPresent}" is still made${formatOrigin(stillPresent, originIndex)}. Keep one of the two.`,
        );
      else if (
        retiredHere.length === 0 &&
        previousDecks.has(chapter) &&
        ![...alreadyRetired].some((each) => isNamed(each) || isInside(each))
      )
        report.warning(
          line,
          `nothing on record is called "${fullName}". Correct the mark "retired", or take it away.`,
        );
      const retiredOfChapter = retired.get(fullName.split("/")[0] ?? "") ?? retired.get(chapter);
      for (const each of retiredHere) if (!originIndex.has(each)) retiredOfChapter?.add(each);
    }
  return retired;
}
