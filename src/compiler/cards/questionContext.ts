/** The heading that a question of a foreign guide needs to be understood alone. */
import type { RichText } from "../../domain/deck/content";
import { plainTextOf } from "../../domain/deck/plainText";
import type { ChapterDraft, DraftSection } from "../draft/chapterDraft";
import { isQuestionText } from "../foreign/questionText";
import { questionKey } from "../foreign/repeatedQuestions";
import { removeColon, removeLinks } from "../text/inlineText";
import { slugifyHeading } from "../text/slug";
import { isGenericTitle } from "./foreignFronts";

const maxPronounWords = 7;

/** "Why is it important?" says nothing without the heading above it, and so does what is asked more than once. */
export function withHeading(
  question: RichText,
  above: readonly DraftSection[],
  draft: ChapterDraft,
): RichText {
  const text = plainTextOf(question);
  const isRepeated = draft.repeatedQuestions.has(questionKey(text));
  const hasPronoun =
    /\b(?:it|they|them|this|these)\b/i.test(text) && text.split(/\s+/).length <= maxPronounWords;
  if (!isRepeated && !hasPronoun) return question;
  const heading = above.findLast(
    ({ hasHeading, title }) =>
      hasHeading &&
      !draft.repeatedSlugs.has(slugifyHeading(plainTextOf(title))) &&
      !isGenericTitle(plainTextOf(title)) &&
      questionKey(plainTextOf(title)) !== questionKey(text),
  );
  if (!heading) return question;
  const title = removeColon(removeLinks(heading.title));
  return isQuestionText(plainTextOf(title))
    ? ["“", ...title, "”: ", ...question]
    : [...title, ": ", ...question];
}

/** The sections that the section is part of, and itself: each is one level up or more. */
export function enclosing(section: DraftSection, draft: ChapterDraft): readonly DraftSection[] {
  const index = draft.sections.indexOf(section);
  const out = [section];
  for (const each of draft.sections.slice(0, index).toReversed())
    if (each.depth < (out[0]?.depth ?? 0)) out.unshift(each);
  return out;
}
