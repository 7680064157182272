/** Cards for the questions among the headings of imported guides. The text under the heading answers, or the headings under it do. */
import type { Block, RichText } from "../../../domain/deck/content";
import { plainTextOf, plainTextOfBlocks } from "../../../domain/deck/plainText";
import { addCard } from "../../draft/addCard";
import { type BlockContext, headingContext } from "../../draft/blockContext";
import type { ChapterDraft, DraftSection } from "../../draft/chapterDraft";
import { parentSections } from "../../draft/parentSections";
import { isQuestionText } from "../../imported/questionText";
import { questionKey } from "../../imported/questions/repeatedQuestions";
import { joinParentPath } from "../../text/ids";
import { alternatives } from "../../text/wordLists";
import { createParagraph, endsInColon, removeColon, removeLinks } from "../../text/inlineText";
import { condenseAnswer, firstSentences } from "../condenseAnswer";
import { emptyHeading } from "../headingWords";
import { hasAnswer, withoutCitations, withoutLinks } from "./importedQuestion";
import { splitShownCode, withHeading } from "../questionContext";

/** Adds a card if the heading is a question; the text up to the next heading answers it. Call it when the section is read. */
export function addImportedHeadingCard(context: BlockContext): void {
  const { draft, section } = context;
  const title = plainTextOf(section.title);
  if (!section.hasHeading || section.options.hasNoCards || !isQuestionText(title)) return;
  if (aboutGuide.test(title)) return;
  if (section.blocks.some((block) => block.type === "ask" && plainTextOf(block.question) === title)) return;
  // A list of steps has already made a card with this question.
  if (
    draft.cards.some(
      (card) =>
        card.section === section.id && card.kind === "order" && plainTextOfBlocks(card.front) === title,
    )
  )
    return;
  const end = section.blocks.findIndex(({ type }) => type === "ask");
  addAnswer(section, end === -1 ? section.blocks : section.blocks.slice(0, end), context);
}

const guideNames =
  "(?:repo(?:sitory)?|guide|handbook|course|cheat ?sheet|list|document|page|site|website|book|collection|readme)";
const offers = alternatives`
  needs: looking for|found an?|need (?:more )?help|any questions
  questions: have (?:an? |any )?(?:questions?|feedback|suggestions?)
  wishes: want (?:more|to (?:contribute|help|learn more|support))
  contributing: how (?:to|can i|can you|do i) contribute
`;
/** Questions about the guide itself, such as "Who is this guide for?", are nothing to learn. */
const aboutGuide = new RegExp(
  alternatives`
    names: \bthis ${guideNames}\b
    this alone: ^(?:what|who|why)(?: is| are| would you (?:read|use)| should i (?:read|use))? this(?: for)?\W*$
    use: ^how to use this\b
    offers: ^${offers}\b
  `,
  "i",
);

/** Adds the card of a section's heading. `context` is that of the answer, which may be in another section. */
function addAnswer(section: DraftSection, answer: readonly Block[], context: BlockContext): void {
  const { draft } = context;
  const blocks = answer.map(({ id: _id, ...rest }): Block => rest).filter(({ type }) => type !== "figure");
  if (blocks.length === 0 || !hasAnswer(withoutLinks(blocks))) return;
  const title = plainTextOf(section.title);
  const { shownCode, rest } = splitShownCode(title, withoutLinks(blocks));
  const back = condenseAnswer(rest);
  if (back.length === 0 || repeatsQuestion(title, back)) return;
  addCard(
    { ...context, blockId: answer[0]?.id ?? context.blockId },
    {
      fact: joinParentPath(draft.chapter, section.id),
      side: "answer",
      content: { kind: "heading", front: [createParagraph(questionOf(section, draft)), ...shownCode], back },
    },
  );
}

/** Whether the text under the heading is only the question again, in more words. */
const repeatsQuestion = (question: string, [first, ...more]: readonly Block[]): boolean =>
  more.length === 0 &&
  first?.type === "paragraph" &&
  questionKey(plainTextOf(first.text)).startsWith(questionKey(question)) &&
  /[?？]\s*$|请/.test(plainTextOf(first.text));

const questionOf = (section: DraftSection, draft: ChapterDraft): RichText =>
  withHeading(withoutCitations(removeLinks(section.title)), parentSections(section, draft), draft);

const multiPartQuestion =
  /^(?:what are|which|list|name|compare|какие|чем|в ч[её]м|¿?cu[aá]les)\s|\b(?:differ(?:ences?)?|vs)\b|отлич|diferencia|哪些|哪几|区别/iu;
const maxItemWords = 20;

/** Adds a card for a question that is answered under subheadings. Call it when the last of the `inner` sections is read. */
export function addOuterHeadingCard(
  section: DraftSection,
  inner: readonly DraftSection[],
  draft: ChapterDraft,
): void {
  const depth = Math.min(...inner.map((each) => each.depth));
  const parts = inner.filter((each) => each.depth === depth);
  const [first] = parts;
  const title = plainTextOf(section.title);
  if (!first || section.blocks.length > 0 || section.options.hasNoCards || !isQuestionText(title)) return;
  if (inner.some((each) => isQuestionText(plainTextOf(each.title)))) return;
  const described = parts.filter(
    ({ blocks: [block] }) => block?.type === "paragraph" && !endsInColon(block.text),
  );
  const listed = described.length * 2 > parts.length ? described : parts;
  const items = listed.map((part) => [createParagraph(summaryOf(part))]);
  addAnswer(
    section,
    items.length > 1 &&
      !emptyHeading.test(plainTextOf(first.title)) &&
      multiPartQuestion.test(title) &&
      !/\band (?:how|why|when)\b/i.test(title)
      ? [{ type: "list", ordered: false, start: 1, items }]
      : first.blocks,
    headingContext(draft, first, section.line),
  );
}

/** The heading of a part, and the first sentence under it. */
function summaryOf({ title, blocks: [first] }: DraftSection): RichText {
  const name: RichText = [{ type: "strong", children: removeColon(removeLinks(title)) }];
  return first?.type === "paragraph" && !endsInColon(first.text)
    ? [...name, ": ", ...firstSentences(removeLinks(first.text), maxItemWords)]
    : name;
}
