/** Cards for the headings of imported guides that ask: what stands under them answers, or the headings under them do. */
import type { Block, RichText } from "../../domain/deck/content";
import { plainTextOf, plainTextOfBlocks } from "../../domain/deck/plainText";
import { addCard } from "../draft/addCard";
import { type BlockContext, headingContext } from "../draft/blockContext";
import type { ChapterDraft, DraftSection } from "../draft/chapterDraft";
import { parentSections } from "../draft/parentSections";
import { isQuestionText } from "../imported/questionText";
import { questionKey } from "../imported/questions/repeatedQuestions";
import { joinParentPath } from "../text/ids";
import { alternatives } from "../text/wordLists";
import { createParagraph, endsInColon, removeColon, removeLinks } from "../text/inlineText";
import { condenseAnswer, firstSentences } from "./condenseAnswer";
import { emptyHeading } from "./headingWords";
import { hasAnswer, withoutCitations, withoutLinks } from "./importedQuestion";
import { splitShownCode, withHeading } from "./questionContext";

/** A heading that asks; the text up to the next heading answers. Call it when the section is read. */
export function addImportedHeadingCard(context: BlockContext): void {
  const { draft, section } = context;
  const title = plainTextOf(section.title);
  if (!section.hasHeading || section.options.noCards || !isQuestionText(title)) return;
  if (aboutGuide.test(title)) return;
  if (section.blocks.some((block) => block.type === "ask" && plainTextOf(block.question) === title)) return;
  // Steps ask with the heading, too.
  if (
    draft.cards.some(
      (card) =>
        card.section === section.id && card.kind === "order" && plainTextOfBlocks(card.front) === title,
    )
  )
    return;
  const asked = section.blocks.findIndex(({ type }) => type === "ask");
  addAnswer(section, asked === -1 ? section.blocks : section.blocks.slice(0, asked), context);
}

const guideNames =
  "(?:repo(?:sitory)?|guide|handbook|course|cheat ?sheet|list|document|page|site|website|book|collection|readme)";
const offers = alternatives`
  needs: looking for|found an?|need (?:more )?help|any questions
  questions: have (?:an? |any )?(?:questions?|feedback|suggestions?)
  wishes: want (?:more|to (?:contribute|help|learn more|support))
  contributing: how (?:to|can i|can you|do i) contribute
`;
/** "Who is this guide for?" is nothing to learn. */
const aboutGuide = new RegExp(
  alternatives`
    names: \bthis ${guideNames}\b
    this alone: ^(?:what|who|why)(?: is| are| would you (?:read|use)| should i (?:read|use))? this(?: for)?\W*$
    use: ^how to use this\b
    offers: ^${offers}\b
  `,
  "i",
);

/** `context`: of what answers the heading of the section. */
function addAnswer(asking: DraftSection, own: readonly Block[], context: BlockContext): void {
  const { draft } = context;
  const blocks = own.map(({ id: _id, ...rest }): Block => rest).filter(({ type }) => type !== "figure");
  if (blocks.length === 0 || !hasAnswer(withoutLinks(blocks))) return;
  const { shown, said } = splitShownCode(plainTextOf(asking.title), withoutLinks(blocks));
  const back = condenseAnswer(said);
  if (back.length === 0 || repeatsQuestion(plainTextOf(asking.title), back)) return;
  addCard(
    { ...context, blockId: own[0]?.id ?? context.blockId },
    {
      fact: joinParentPath(draft.chapter, asking.id),
      side: "answer",
      content: { kind: "heading", front: [createParagraph(questionOf(asking, draft)), ...shown], back },
    },
  );
}

/** The text under the heading asks again, in more words. */
const repeatsQuestion = (question: string, [first, ...more]: readonly Block[]): boolean =>
  more.length === 0 &&
  first?.type === "paragraph" &&
  questionKey(plainTextOf(first.text)).startsWith(questionKey(question)) &&
  /[?？]\s*$|请/.test(plainTextOf(first.text));

const questionOf = (section: DraftSection, draft: ChapterDraft): RichText =>
  withHeading(withoutCitations(removeLinks(section.title)), parentSections(section, draft), draft);

const asksForSeveral =
  /^(?:what are|which|list|name|compare|какие|чем|в ч[её]м|¿?cu[aá]les)\s|\b(?:differ(?:ences?)?|vs)\b|отлич|diferencia|哪些|哪几|区别/iu;
const maxItemWords = 20;

/** A question whose answer stands under headings of its own. Call it when the last of them is read. */
export function addOuterHeadingCard(
  section: DraftSection,
  inner: readonly DraftSection[],
  draft: ChapterDraft,
): void {
  const depth = Math.min(...inner.map((each) => each.depth));
  const parts = inner.filter((each) => each.depth === depth);
  const [first] = parts;
  const title = plainTextOf(section.title);
  if (!first || section.blocks.length > 0 || section.options.noCards || !isQuestionText(title)) return;
  if (inner.some((each) => isQuestionText(plainTextOf(each.title)))) return;
  const told = parts.filter(({ blocks: [block] }) => block?.type === "paragraph" && !endsInColon(block.text));
  const named = told.length * 2 > parts.length ? told : parts;
  const items = named.map((part) => [createParagraph(summaryOf(part))]);
  addAnswer(
    section,
    items.length > 1 &&
      !emptyHeading.test(plainTextOf(first.title)) &&
      asksForSeveral.test(title) &&
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
