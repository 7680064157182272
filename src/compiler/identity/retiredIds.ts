/** Ids of cards and questions that were removed on purpose. Once retired, an id stays so and is never used again. */
import { type ChapterId } from "../../domain/ids";
import type { ChapterDraft } from "../draft/chapterDraft";
import { chapterOfId, withChapter } from "../text/ids";
import { type OriginIndex, type PreviousDecks, formatOrigin } from "./originIndex";

export function collectRetiredIds(
  drafts: readonly ChapterDraft[],
  originIndex: OriginIndex,
  previousIds: ReadonlySet<string>,
  previousDecks: PreviousDecks,
): ReadonlyMap<ChapterId, Set<string>> {
  const retired = new Map(
    drafts.map(({ chapter }) => [chapter, new Set(previousDecks.get(chapter)?.retired)]),
  );
  const alreadyRetired = new Set([...previousDecks.values()].flatMap((deck) => deck.retired));
  for (const [id, { draft, origin }] of originIndex)
    if (alreadyRetired.has(id) && draft.isLenient) retired.get(draft.chapter)?.delete(id);
    else if (alreadyRetired.has(id))
      draft.report.error(
        origin.line,
        `"${id}" was retired, and a retired id can't be used again. Give this card another: <!-- id: … -->.`,
      );
  for (const { chapter, report, retired: marks } of drafts)
    for (const { id: name, line } of marks) {
      const path = withChapter(name, chapter).replace(/\?$/, "");
      const isNamed = (id: string) => id === path || id === `${path}?` || id.startsWith(`${path}:`);
      const isInside = (id: string) => id.startsWith(`${path}/`);
      // A section is retired only when nothing in it is compiled any more; otherwise its missing cards are still errors.
      const isWholeSection = ![...originIndex.keys()].some(isInside);
      const retiredHere = [...previousIds].filter((id) => isNamed(id) || (isWholeSection && isInside(id)));
      const stillPresent = [...originIndex.keys()].find((id) => isNamed(id) && !alreadyRetired.has(id));
      if (stillPresent !== undefined)
        report.error(
          line,
          `"${path}" is retired here, but "${stillPresent}" still exists${formatOrigin(stillPresent, originIndex)}. Remove one of the two.`,
        );
      else if (
        retiredHere.length === 0 &&
        previousDecks.has(chapter) &&
        ![...alreadyRetired].some((id) => isNamed(id) || isInside(id))
      )
        report.warning(
          line,
          `the previous decks have nothing called "${path}". Correct or remove the mark "retired".`,
        );
      const retiredOfChapter = retired.get(chapterOfId(path)) ?? retired.get(chapter);
      for (const id of retiredHere) if (!originIndex.has(id)) retiredOfChapter?.add(id);
    }
  return retired;
}
