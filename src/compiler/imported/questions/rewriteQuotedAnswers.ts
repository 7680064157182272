/** Rewrites lists of questions or tasks, each with its answer as a quote below: `- Name two kilns.` and `  > Raku and anagama.` */
import type { Blockquote, List, ListItem, RootContent } from "mdast";
import { type FlowContent, askInPlaceOf } from "../nodes";
import { cleanQuestion, isQuestionText, textOf } from "../questionText";

/** If at least this many items have quotes and half of these are questions, the others are questions without a question mark. */
const minAnswered = 5;

type QuotedAnswer = {
  readonly item: ListItem;
  readonly quote: Blockquote;
  readonly details: readonly FlowContent[];
};

export function rewriteQuotedAnswers(nodes: readonly RootContent[]): RootContent[] {
  const items = nodes.flatMap((node) => (node.type === "list" ? node.children : []));
  const answered = items.flatMap((item) => readItem(item) ?? []);
  const questions = answered.filter(
    ({ item }) => item.children[0] && isQuestionText(textOf(item.children[0])),
  );
  if (answered.length < minAnswered || questions.length * 2 < answered.length) return [...nodes];
  return nodes.flatMap((node) => (node.type === "list" ? rewriteList(node) : [node]));
}

function rewriteList(list: List): RootContent[] {
  const answers = list.children.map((item) => readItem(item));
  if (answers.every((each) => each === undefined)) return [list];
  return list.children.map((item, i): RootContent => {
    const answer = answers[i];
    return answer ? cardOf(answer) : { ...list, children: [item] };
  });
}

/** The item's prompt, its details and the quote at its end. */
function readItem(item: ListItem): QuotedAnswer | undefined {
  const [prompt, ...below] = item.children;
  const rest = below.slice(0, below.findLastIndex((node) => !isSourceLine(node)) + 1);
  const quote = rest.at(-1);
  const details = rest.slice(0, -1);
  const isPrompt = prompt?.type === "paragraph" && /\p{L}{2}/u.test(textOf(prompt));
  return isPrompt &&
    quote?.type === "blockquote" &&
    quote.children.length > 0 &&
    details.every(({ type }) => type === "code" || type === "paragraph" || type === "table")
    ? { item, quote, details }
    : undefined;
}

/** A line of links, which are the answer's sources. */
const isSourceLine = (node: FlowContent): boolean =>
  node.type === "paragraph" &&
  node.children.every(({ type }) => type === "link" || type === "linkReference" || type === "text") &&
  !/[\p{L}\p{N}]/u.test(textOf(node.children.filter(({ type }) => type === "text")));

function cardOf({ item, quote, details }: QuotedAnswer): RootContent {
  const [prompt] = item.children;
  const question = prompt?.type === "paragraph" ? prompt.children : [];
  return askInPlaceOf(item, { question: cleanQuestion(question), details, answer: quote.children });
}
