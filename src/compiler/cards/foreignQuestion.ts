/** Cards for the questions of foreign guides: folded, bold, numbered or labelled ones, and headings that ask. */
import { endsInQuestionMark } from "../text/questionMark";
import type { Block, RichText } from "../../domain/deck/content";
import { plainTextOf, plainTextOfBlocks } from "../../domain/deck/plainText";
import { addCard, buildFactId } from "../draft/addCard";
import type { BlockContext } from "../draft/blockContext";
import type { QuestionAnswer } from "../foreign/nodes";
import { isQuestionText } from "../foreign/questionText";
import { convertBlocks } from "../markdown/blocks";
import { convertText } from "../markdown/inline";
import { flattenTree } from "../markdown/tree";
import { joinParentPath } from "../text/ids";
import { createParagraph, removeLinks } from "../text/inlineText";
import { condenseAnswer } from "./condenseAnswer";

/** Adds the card, and returns the block to show. */
export function readForeignQuestion(node: QuestionAnswer, context: BlockContext): Block | undefined {
  const { linkContext } = context.draft;
  const question = convertText(node.question, linkContext);
  const details = convertBlocks(node.details, linkContext);
  const answer = convertBlocks(node.answer, linkContext);
  if (question.length === 0 || answer.length === 0) return undefined;
  const asksAboutPicture =
    flattenTree(node).some(({ type }) => type === "image" || type === "imageReference") &&
    /\b(?:this|these|image|picture|figure|diagram|painting|photo|above|below|shown)\b/i.test(
      plainTextOf(question),
    );
  if (context.allowsCards && !asksAboutPicture && hasAnswer(answer))
    addCards(node, question, details, answer, context);
  return { type: "ask", question, answer: [...details, ...answer] };
}

const withoutLinks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block): Block => {
    if (block.type === "paragraph") return { ...block, text: removeLinks(block.text) };
    return block.type === "list" ? { ...block, items: block.items.map(withoutLinks) } : block;
  });

function addCards(
  node: QuestionAnswer,
  question: RichText,
  details: readonly Block[],
  answer: readonly Block[],
  context: BlockContext,
): void {
  const fact = buildFactId(context, undefined, plainTextOf(question), context.line);
  const front = [createParagraph(removeLinks(question)), ...details];
  const back = condenseAnswer(withoutLinks(answer));
  if (back.length === 0) return;
  addCard(context, { fact, side: "answer", content: { kind: "qa", front, back } });
  if (node.isTwoWay)
    addCard(context, { fact, side: "question", content: { kind: "qa", front: back, back: front } });
}

/** Not only a link to somewhere else, a promise, or nothing that can be read. */
function hasAnswer(answer: readonly Block[]): boolean {
  const text = plainTextOfBlocks(answer.filter(({ type }) => type !== "code" && type !== "figure")).trim();
  if (answer.some(({ type }) => type === "code" || type === "figure")) return true;
  return (
    /[\p{L}\p{N}]/u.test(text) &&
    !/^\W*(?:to ?do|tbd|coming soon|answer here|see (?:here|above|below)|n\/?a|https?:\S+|add (?:your )?answer\b.*|\.{3}|…)\W*$/i.test(
      text,
    ) &&
    !isOnlyLinks(answer) &&
    !isOnlyQuestions(answer)
  );
}

/** Follow-up questions, to be answered elsewhere. */
const isOnlyQuestions = (blocks: readonly Block[]): boolean => {
  const parts = blocks.flatMap((block) =>
    block.type === "list" ? block.items.map(plainTextOfBlocks) : [plainTextOfBlocks([block])],
  );
  return parts.length > 0 && parts.filter((part) => endsInQuestionMark(part)).length * 3 >= parts.length * 2;
};

const isOnlyLinks = (blocks: readonly Block[]): boolean =>
  blocks.every((block) => {
    if (block.type === "paragraph")
      return block.text.every((part) =>
        typeof part === "string"
          ? !/[\p{L}\p{N}]{2}/u.test(part)
          : part.type === "link" || part.type === "break",
      );
    return block.type === "list" && block.items.every(isOnlyLinks);
  });

/** A heading that asks; the text up to the next heading answers. Call it when the section is read. */
export function addForeignHeadingCard(context: BlockContext): void {
  const { draft, section } = context;
  const title = plainTextOf(section.title);
  if (!section.hasHeading || section.options.noCards || !isQuestionText(title)) return;
  if (section.blocks.some((block) => block.type === "ask" && plainTextOf(block.question) === title)) return;
  const asked = section.blocks.findIndex(({ type }) => type === "ask");
  const own = asked === -1 ? section.blocks : section.blocks.slice(0, asked);
  const blocks = own.map(({ id: _id, ...rest }): Block => rest).filter(({ type }) => type !== "figure");
  if (blocks.length === 0 || !hasAnswer(blocks)) return;
  const back = condenseAnswer(withoutLinks(blocks));
  if (back.length === 0) return;
  addCard(
    { ...context, blockId: own[0]?.id ?? context.blockId },
    {
      fact: joinParentPath(draft.chapter, section.id),
      side: "answer",
      content: { kind: "heading", front: [createParagraph(removeLinks(section.title))], back },
    },
  );
}
