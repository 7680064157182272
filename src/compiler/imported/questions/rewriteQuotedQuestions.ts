/** Questions as quotes of one line, `> What is a kiln?`, each answered by the blocks below it, perhaps behind "Answer:". */
import type { PhrasingContent, RootContent } from "mdast";
import { endMarker } from "../ankiBlocks";
import { isQuestionText, textOf } from "../questionText";
import { isImperative } from "../../text/isImperative";
import { isFlow, isMarker } from "../nodes";
import { answerLabelLength, isAnswer } from "./questionAndAnswerLabels";
import { cardOfBlocks } from "./cardOfBlocks";

/** At least this many quotes that ask are no quotations of what someone said. */
const minAsked = 3;
/** Questions, or what has "Answer:" below it: "Use it with care." may be a quotation. */
const minSure = 2;
const maxWords = 60;
const maxTitleWords = 12;

export function rewriteQuotedQuestions(nodes: readonly RootContent[]): RootContent[] {
  const asks = nodes.map((_, i) => readQuestion(nodes, i));
  if (asks.filter((read) => read?.isSure).length < minSure || asks.filter(Boolean).length < minAsked)
    return [...nodes];
  const out: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    const read = asks[i];
    if (!node) continue;
    if (!read) {
      out.push(node);
      continue;
    }
    const count = nodes.slice(i + 1).findIndex((each, k) => isEnd(each) || asks[i + 1 + k] !== undefined);
    const end = count === -1 ? nodes.length : i + 1 + count;
    const blocks = nodes.slice(i + 1, end).filter(isFlow);
    const card = cardOfBlocks(read.question, blocks, node);
    if (card) out.push(card);
    else out.push(node, ...blocks);
    i = end - 1;
  }
  return out;
}

const isEnd = (node: RootContent): boolean =>
  node.type === "heading" ||
  node.type === "thematicBreak" ||
  node.type === "questionAnswer" ||
  isTitle(node) ||
  isMarker(node, endMarker);

/** A title in the place of a question: its text belongs to no question before it. */
const isTitle = (node: RootContent): boolean =>
  isShortQuote(node) && textOf(node).split(/\s+/).length <= maxTitleWords;

const isShortQuote = (node: RootContent): node is Extract<RootContent, { type: "blockquote" }> =>
  node.type === "blockquote" &&
  node.children.length === 1 &&
  node.children[0]?.type === "paragraph" &&
  !/^\s*\[!|[:：]\s*$/.test(textOf(node)) &&
  textOf(node).split(/\s+/).length <= maxWords;

type QuotedPrompt = { readonly question: readonly PhrasingContent[]; readonly isSure: boolean };

/** What a quote asks. Before "Answer:", or before code with that below it, it needs no question mark. */
function readQuestion(nodes: readonly RootContent[], index: number): QuotedPrompt | undefined {
  const node = nodes[index];
  if (!node || !isShortQuote(node)) return undefined;
  const [paragraph] = node.children;
  if (paragraph?.type !== "paragraph" || answerLabelLength(paragraph.children) > 0) return undefined;
  // A link says where an answer comes from.
  const linked = textOf(paragraph.children.filter(({ type }) => type === "link" || type === "linkReference"));
  if (linked.length * 2 > textOf(paragraph).length) return undefined;
  const isAnswered = isAnswer(nodes.find(({ type }, i) => i > index && type !== "code"));
  const text = textOf(paragraph);
  const sentences = text.split(/(?<=[.?!])\s+(?=\p{Lu})/u);
  const isSure = isAnswered || isQuestionText(text) || sentences.some((each) => isQuestionText(each));
  const isTask = isImperative(text) || /^name\s/i.test(text);
  return isSure || isTask ? { question: paragraph.children, isSure } : undefined;
}
