/** Cards for the questions of imported guides: folded, bold, numbered or labelled ones. */
import type { Block, RichText } from "../../../domain/deck/content";
import { plainTextOf, plainTextOfBlocks } from "../../../domain/deck/plainText";
import { addCard, buildFactId } from "../../draft/addCard";
import type { BlockContext } from "../../draft/blockContext";
import { parentSections } from "../../draft/parentSections";
import { takeOptions } from "../../draft/cardOptions";
import type { FlowContent, QuestionAnswer } from "../../imported/nodes";
import { listOptions } from "../../imported/questions/options";
import { endsInQuestionMark } from "../../text/endsInQuestionMark";
import { isUnspaced } from "../../../domain/text/normalizeText";
import { isQuestionText } from "../../imported/questionText";
import { convertBlocks } from "../../markdown/blocks";
import { convertText } from "../../markdown/inline";
import { pictureNote } from "../../imported/treeRewrites/pictures";
import { flattenTree } from "../../markdown/tree";
import { createParagraph, joinStrings, removeLinks } from "../../text/inlineText";
import { alternatives } from "../../text/wordLists";
import { condenseAnswer, isLabel } from "../condenseAnswer";
import { splitShownCode, withHeading } from "../questionContext";

/** Adds the card, and returns the block to show. */
export function readImportedQuestion(node: QuestionAnswer, context: BlockContext): Block | undefined {
  const { linkContext } = context.draft;
  const question = convertText(node.question, linkContext);
  const details = convertBlocks(listOptions(node.details), linkContext);
  const answer = convertBlocks(unwrapOnlyItem(node.answer), linkContext);
  if (question.length === 0 || answer.length === 0) return undefined;
  const isPicture = plainTextOf(question).replace(pictureNote, "").trim() === "";
  const asksAboutPicture =
    flattenTree(node).some(({ type }) => type === "image" || type === "imageReference") &&
    /\b(?:this|these|image|picture|figure|diagram|painting|photo|above|below|shown)\b/i.test(
      plainTextOf(question),
    );
  if (
    context.allowsCards &&
    !isPicture &&
    !asksAboutPicture &&
    hasAnswer(withoutLinks(answer), node.hasLabel)
  )
    addCards(node, question, details, answer, context);
  return { type: "ask", question, answer: [...details, ...answer] };
}

/** Replaces an answer that is a list of one item with the item's blocks. */
const unwrapOnlyItem = (answer: readonly FlowContent[]): readonly FlowContent[] => {
  const [list, ...more] = answer;
  const [item, ...others] = list?.type === "list" ? list.children : [];
  return item && others.length === 0 && more.length === 0 ? item.children : answer;
};

export const withoutLinks = (blocks: readonly Block[]): readonly Block[] =>
  blocks
    .filter((block) => !isLinkBlock(block) && !isPlaceholder(plainTextOfBlocks([block])))
    .map(withoutLinksIn);

function withoutLinksIn(block: Block): Block {
  if (block.type === "paragraph") return { ...block, text: withoutCitations(removeLinks(block.text)) };
  if (block.type !== "list") return block;
  // Keep the names in a list of links, but drop items such as "Answer: a link".
  const items = block.items.map((item) =>
    item.length === 1 && !/^\W*\p{L}+:/u.test(plainTextOfBlocks(item))
      ? item.map(withoutLinksIn)
      : withoutLinks(item),
  );
  return { ...block, items: items.filter(({ length }) => length > 0) };
}

/** Removes "[src]" and the like, which were links. */
export const withoutCitations = (text: RichText): RichText =>
  joinStrings(text)
    .map((part) =>
      typeof part === "string"
        ? part
            .replace(/\s*\[(?:src|source|ref|link|answer)\]/gi, "")
            .replace(/\s*(?:the )?(?:rest of the|full|complete) (?:answer|explanation) is here\W*$/i, "")
        : part,
    )
    .filter((part) => part !== "");

function addCards(
  node: QuestionAnswer,
  question: RichText,
  details: readonly Block[],
  answer: readonly Block[],
  context: BlockContext,
): void {
  const { id } = takeOptions(context.marks, ["id"], context.draft.marks);
  const fact = buildFactId(context, id, plainTextOf(question), context.line);
  const plainQuestion = withoutCitations(removeLinks(question));
  const { draft, section } = context;
  const frontText =
    details.length > 0
      ? plainQuestion
      : withHeading(plainQuestion, [section, ...parentSections(section, draft)], draft);
  const { shownCode, rest } = splitShownCode(plainTextOf(question), withoutLinks(answer));
  const front = [createParagraph(frontText), ...details, ...shownCode];
  const back = condenseAnswer(rest);
  if (back.length === 0) return;
  addCard(context, { fact, side: "answer", content: { kind: "qa", front, back } });
  if (node.isTwoWay)
    addCard(context, { fact, side: "question", content: { kind: "qa", front: back, back: front } });
}

/** An answer that is still to be written. */
const placeholderWords = alternatives`
  to do: to ?do|tb[da]|wip|work in progress|pending
  later: (?:to be|will be|not(?: yet)?) (?:completed|added|done|answered|written|updated|continued)(?: soon| later| yet)?
  soon: (?:the )?(?:answer )?(?:is )?coming soon
  no answer: no answer(?: yet)?|answer here|n\/?a|add (?:your )?answer\b.*
  elsewhere: see (?:here|above|below)|https?:\S+
  chinese: 待(?:补充|更新|完善|续)|未完待续
  dots: \.{3}|…
`;
const placeholder = new RegExp(String.raw`^[^\p{L}\p{N}]*${placeholderWords}[^\p{L}\p{N}]*$`, "iu");

export const isPlaceholder = (text: string): boolean => placeholder.test(text);

/** A hint at the answer, such as "(imbalanced data)". */
const hint = /^\([^()]*\p{L}{3}[^()]*\)[.?!]?$/u;
/** A further task for the reader, such as "Give examples." */
const task =
  /^(?:(?:derive|prove)\s[^\n]{1,120}|(?:compare|discuss)\s[^\n]{1,60} vs\.? [^\n]{1,60}|give (?:an |some |a few )?examples?\b[^.]*|[^.\n]{1,80}말해 ?(?:보세요|주세요)|(?:напишите|приведите) пример[^.]*)[.?!]?$/iu;

/** False for a link, a placeholder, or blocks without words. Without a label such as "Answer:", also for hints and further questions. */
export function hasAnswer(answer: readonly Block[], hasLabel = false): boolean {
  const text = plainTextOfBlocks(answer.filter(({ type }) => type !== "code" && type !== "figure"))
    .replace(pictureNote, "")
    .trim();
  if (answer.some(({ type }) => type === "code" || type === "figure")) return true;
  return (
    (/[\p{L}\p{N}]/u.test(text) || holdsCode(answer)) &&
    !isPlaceholder(text) &&
    !isOnlyLinks(answer) &&
    !answer.every(isLabel) &&
    !(text.split(/\s+/).length < 16 && /\b(?:here|this link)\W*$|\bcan be found\b/i.test(text)) &&
    (hasLabel || !(hint.test(text) || task.test(text) || isOnlyQuestions(answer)))
  );
}

/** Code within a line, which may be an answer without letters, such as `&`. */
const holdsCode = (blocks: readonly Block[]): boolean =>
  blocks.some(
    (block) =>
      block.type === "paragraph" &&
      block.text.some((inline) => typeof inline !== "string" && inline.type === "code"),
  );

/** Follow-up questions, to be answered elsewhere. */
const isOnlyQuestions = (blocks: readonly Block[]): boolean => {
  const parts = blocks.flatMap((block) =>
    block.type === "list" ? block.items.map(plainTextOfBlocks) : [plainTextOfBlocks([block])],
  );
  return parts.length > 0 && parts.filter(isQuestionPart).length * 3 >= parts.length * 2;
};

/** In Chinese a question needs its mark: "它决定如何分配内存" has a question word, and is an answer. */
const isQuestionPart = (text: string): boolean =>
  isQuestionText(text) && (endsInQuestionMark(text) || !isUnspaced(text));

const isOnlyLinks = (blocks: readonly Block[]): boolean => blocks.every(isLinkBlock);

/** A link, a list of links, or "Reference: …". */
function isLinkBlock(block: Block): boolean {
  if (block.type === "list") return block.items.every(isOnlyLinks);
  if (block.type === "quote") return isOnlyLinks(block.blocks);
  if (block.type !== "paragraph") return false;
  const text = withoutLinkText(block.text);
  return (
    text !== plainTextOf(block.text) &&
    !/\p{L}{2}/u.test(
      text.replace(
        /\b(?:answers?|explanations?|sources?|references?|read more|learn more|more info(?:rmation)?|see(?: also)?|further reading|(?:useful )?links?|docs?|documentation|from|and|or|on|in|the|here)\b/gi,
        "",
      ),
    )
  );
}

const withoutLinkText = (text: RichText): string =>
  text
    .map((part) => {
      if (typeof part === "string" || !("children" in part)) return plainTextOf([part]);
      return part.type === "link" ? "" : withoutLinkText(part.children);
    })
    .join("");
