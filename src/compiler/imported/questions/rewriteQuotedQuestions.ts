/** Rewrites questions that are quotes of one line, `> What is a kiln?`, with the answers below them, perhaps after "Answer:". */
import type { PhrasingContent, RootContent } from "mdast";
import { isQuestionText, textOf } from "../questionText";
import { isImperative } from "../../text/isImperative";
import { endMarker, isFlow, isMarker } from "../nodes";
import { answerLabelLength, isAnswer } from "./questionAndAnswerLabels";
import { cardOfBlocks } from "./cardOfBlocks";

/** At least this many quotes with questions are no quotations. */
const minQuestions = 3;
/** Of these, at least this many must be certain, because a task such as "Use it with care." may be a quotation. */
const minSure = 2;
const maxWords = 60;
const maxTitleWords = 12;

export function rewriteQuotedQuestions(nodes: readonly RootContent[]): RootContent[] {
  const prompts = nodes.map((_, i) => readQuestion(nodes, i));
  if (
    prompts.filter((prompt) => prompt?.isSure).length < minSure ||
    prompts.filter(Boolean).length < minQuestions
  )
    return [...nodes];
  const result: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    const prompt = prompts[i];
    if (!node) continue;
    if (!prompt) {
      result.push(node);
      continue;
    }
    const count = nodes.slice(i + 1).findIndex((each, k) => isEnd(each) || prompts[i + 1 + k] !== undefined);
    const end = count === -1 ? nodes.length : i + 1 + count;
    const blocks = nodes.slice(i + 1, end).filter(isFlow);
    const card = cardOfBlocks(prompt.question, blocks, node);
    if (card) result.push(card);
    else result.push(node, ...blocks);
    i = end - 1;
  }
  return result;
}

const isEnd = (node: RootContent): boolean =>
  node.type === "heading" ||
  node.type === "thematicBreak" ||
  node.type === "questionAnswer" ||
  isTitle(node) ||
  isMarker(node, endMarker);

/** A short quote that may be a title: the text below it doesn't belong to the question before it. */
const isTitle = (node: RootContent): boolean =>
  isShortQuote(node) && textOf(node).split(/\s+/).length <= maxTitleWords;

const isShortQuote = (node: RootContent): node is Extract<RootContent, { type: "blockquote" }> =>
  node.type === "blockquote" &&
  node.children.length === 1 &&
  node.children[0]?.type === "paragraph" &&
  !/^\s*\[!|[:：]\s*$/.test(textOf(node)) &&
  textOf(node).split(/\s+/).length <= maxWords;

type QuotedPrompt = { readonly question: readonly PhrasingContent[]; readonly isSure: boolean };

/** The question of a quote. It needs no question mark if "Answer:" is below it, perhaps after code. */
function readQuestion(nodes: readonly RootContent[], index: number): QuotedPrompt | undefined {
  const node = nodes[index];
  if (!node || !isShortQuote(node)) return undefined;
  const [paragraph] = node.children;
  if (paragraph?.type !== "paragraph" || answerLabelLength(paragraph.children) > 0) return undefined;
  // A quote that is mostly a link is the source of an answer.
  const linked = textOf(paragraph.children.filter(({ type }) => type === "link" || type === "linkReference"));
  if (linked.length * 2 > textOf(paragraph).length) return undefined;
  const isAnswered = isAnswer(nodes.find(({ type }, i) => i > index && type !== "code"));
  const text = textOf(paragraph);
  const sentences = text.split(/(?<=[.?!])\s+(?=\p{Lu})/u);
  const isSure = isAnswered || isQuestionText(text) || sentences.some((each) => isQuestionText(each));
  const isTask = isImperative(text) || /^name\s/i.test(text);
  return isSure || isTask ? { question: paragraph.children, isSure } : undefined;
}
