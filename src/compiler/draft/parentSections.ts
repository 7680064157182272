/** The sections that a section is part of, the nearest first: each is one level up or more. */
import type { ChapterDraft, DraftSection } from "./chapterDraft";

export function parentSections(section: DraftSection, { sections }: ChapterDraft): readonly DraftSection[] {
  let { depth } = section;
  const index = sections.indexOf(section);
  return sections
    .slice(0, index === -1 ? undefined : index)
    .toReversed()
    .filter((each) => {
      const isParent = each.depth < depth;
      if (isParent) ({ depth } = each);
      return isParent;
    });
}
