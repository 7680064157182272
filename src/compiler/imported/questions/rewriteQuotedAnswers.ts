/** Lists whose items ask or set a task, each with its answer as a quote below: `- Name two kilns.` and `  > Raku and anagama.` */
import type { Blockquote, List, ListItem, RootContent } from "mdast";
import { type FlowContent, askInPlaceOf } from "../nodes";
import { cleanQuestion, isQuestionText, textOf } from "../questionText";

/** At least this many items with quotes, half of which ask: the others ask too, without a question mark. */
const minAnswered = 5;

type Answered = {
  readonly item: ListItem;
  readonly quote: Blockquote;
  readonly details: readonly FlowContent[];
};

export function rewriteQuotedAnswers(nodes: readonly RootContent[]): RootContent[] {
  const items = nodes.flatMap((node) => (node.type === "list" ? node.children : []));
  const answered = items.flatMap((item) => readItem(item) ?? []);
  const asking = answered.filter(({ item }) => item.children[0] && isQuestionText(textOf(item.children[0])));
  if (answered.length < minAnswered || asking.length * 2 < answered.length) return [...nodes];
  return nodes.flatMap((node) => (node.type === "list" ? rewriteList(node) : [node]));
}

function rewriteList(list: List): RootContent[] {
  const read = list.children.map((item) => readItem(item));
  if (read.every((each) => each === undefined)) return [list];
  return list.children.map((item, i): RootContent => {
    const answered = read[i];
    return answered ? cardOf(answered) : { ...list, children: [item] };
  });
}

/** A prompt, perhaps with code that it is about, and the quote at the end. */
function readItem(item: ListItem): Answered | undefined {
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

/** Links alone say where the answer comes from. */
const isSourceLine = (node: FlowContent): boolean =>
  node.type === "paragraph" &&
  node.children.every(({ type }) => type === "link" || type === "linkReference" || type === "text") &&
  !/[\p{L}\p{N}]/u.test(textOf(node.children.filter(({ type }) => type === "text")));

function cardOf({ item, quote, details }: Answered): RootContent {
  const [prompt] = item.children;
  const question = prompt?.type === "paragraph" ? prompt.children : [];
  return askInPlaceOf(item, { question: cleanQuestion(question), details, answer: quote.children });
}
