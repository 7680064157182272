/** Multiple choice as task lists, `- [ ] Aurora` and `- [x] DynamoDB`: the ticked options answer what stands before them. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { listOf, paragraphOf } from "../lines";
import { type FlowContent, type QuestionAnswer, askInPlaceOf, isFlow } from "../nodes";
import { cleanQuestion, isQuestionText, textOf } from "../questionText";

/** Blocks between a question and its options. */
const maxDetails = 6;
/** Blocks of explanation under the options. */
const maxExplanation = 3;

export function rewriteQuizzes(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const quiz = readOptions(nodes, i);
    if (quiz && !quiz.items.some(isTicked)) {
      // No option is ticked: a question without an answer.
      out.push(...leaveUnasked(out.splice(0)), ...nodes.slice(i, quiz.end));
      i = quiz.end - 1;
      continue;
    }
    const asked = quiz && takeQuestion(out, quiz.items);
    if (!quiz || !asked) {
      out.push(...(node.type === "list" ? unwrapItems(node) : [node]));
      continue;
    }
    const explanation = asked.isHeading ? readExplanation(nodes.slice(quiz.end)) : [];
    out.push(buildQuestion(asked.question, asked.details, quiz.items, explanation, node));
    i = quiz.end + explanation.length - 1;
  }
  return out;
}

/** The heading above gets our mark for sections without cards. */
function leaveUnasked(nodes: readonly RootContent[]): RootContent[] {
  const headingIndex = nodes.findLastIndex(({ type }) => type === "heading");
  return nodes.map((node, i): RootContent =>
    i === headingIndex && node.type === "heading" && asks(textOf(node))
      ? { ...node, children: [...node.children, { type: "html", value: "<!-- no cards -->" }] }
      : node,
  );
}

/** `1. Which one?` with its options indented under it. */
function unwrapItems(list: List): RootContent[] {
  if (!list.children.some(({ children }) => children.some(isTaskList))) return [list];
  const items = list.children.map((item) => ({ item, nodes: rewriteQuizzes(item.children) }));
  if (!items.some(({ nodes }) => nodes.some(({ type }) => type === "questionAnswer"))) return [list];
  return items.flatMap(({ item, nodes }): RootContent[] =>
    nodes.some(({ type }) => type === "questionAnswer") ? nodes : [{ ...list, children: [item] }],
  );
}

/** They answer a statement, too. */
const isYesOrNo = (item: ListItem) =>
  /^\W*(?:yes|no|true|false|sí|verdadero|falso|да|нет)\W*$/i.test(textOf(item));

const isTicked = ({ checked }: ListItem) => checked === true;
const isTaskList = (node: RootContent | undefined): node is List =>
  node?.type === "list" && node.children.every(({ checked }) => typeof checked === "boolean");

/** The items of the task lists from `start` on. Code between two of them belongs to the option before it. */
function readOptions(
  nodes: readonly RootContent[],
  start: number,
): { readonly items: readonly ListItem[]; readonly end: number } | undefined {
  const items: ListItem[] = [];
  let end = start;
  for (let i = start; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (isTaskList(node)) items.push(...node.children.map((item) => ({ ...item })));
    else if (node?.type === "code" && items.length > 0) {
      const last = items.pop();
      if (last) items.push({ ...last, children: [...last.children, node] });
    } else break;
    end = i + 1;
  }
  return items.length >= 2 && items.some((item) => !isTicked(item)) ? { items, end } : undefined;
}

type QuizPrompt = {
  readonly question: readonly PhrasingContent[];
  readonly details: readonly FlowContent[];
  readonly isHeading: boolean;
};

/** The heading, or the paragraph, that asks; it takes what belongs to the question off the end. */
function takeQuestion(out: RootContent[], items: readonly ListItem[]): QuizPrompt | undefined {
  const headingIndex = out.findLastIndex(({ type }) => type === "heading");
  const heading = out[headingIndex];
  const between = out.slice(headingIndex + 1);
  if (
    heading?.type === "heading" &&
    between.length <= maxDetails &&
    between.every(isDetail) &&
    (asks(textOf(heading)) || items.every(isYesOrNo))
  ) {
    out.splice(headingIndex + 1);
    return { question: heading.children, details: between.filter(isFlow), isHeading: true };
  }
  const last = out.at(-1);
  const numbered = last?.type === "list" ? numberedItem(last) : undefined;
  const paragraph = last?.type === "paragraph" ? last : numbered;
  if (!paragraph) return undefined;
  const text = textOf(paragraph);
  const isStatement = items.every(isYesOrNo) || (numbered !== undefined && /:\W*$/.test(text));
  if (!asks(text) && !isStatement) return undefined;
  out.pop();
  return { question: paragraph.children, details: [], isHeading: false };
}

/** `1. **Which one?**`, with the options as a list of their own below it. */
const numberedItem = ({ ordered, children: [item, ...others] }: List): Paragraph | undefined => {
  const [only, ...more] = item?.children ?? [];
  return ordered && others.length === 0 && more.length === 0 && only?.type === "paragraph" ? only : undefined;
};

const isDetail = ({ type }: RootContent) =>
  ["paragraph", "code", "blockquote", "table", "html"].includes(type);

/** A to-do list has no question before it. */
const asks = (text: string): boolean =>
  isQuestionText(text) ||
  /^\W*(?:which|what|who|when|where|how|select|choose|identify|yes or no|true or false)\b.{12}/is.test(
    text,
  ) ||
  /^\W*q(?:uestion)?\s*[-.#]?\s*\d+|_{3,}|…\s*$|\.{3}\s*$/i.test(text);

function readExplanation(nodes: readonly RootContent[]): readonly FlowContent[] {
  const end = nodes.findIndex((node) => !["paragraph", "code", "blockquote"].includes(node.type));
  const explanation = end === -1 ? nodes : nodes.slice(0, end);
  return explanation.length > maxExplanation ? [] : explanation.filter(isFlow);
}

function buildQuestion(
  question: readonly PhrasingContent[],
  details: readonly FlowContent[],
  items: readonly ListItem[],
  explanation: readonly FlowContent[],
  node: RootContent,
): QuestionAnswer {
  const plain = items.map((item): ListItem => ({
    ...item,
    checked: null,
    // "- [ ] :" and the like, with the option as code below it.
    children:
      item.children.length > 1
        ? item.children.filter((each) => each.type !== "paragraph" || /[\p{L}\p{N}]/u.test(textOf(each)))
        : item.children,
  }));
  const right = plain.filter((_, i) => items[i]?.checked === true);
  const [only] = right;
  const answer = right.length === 1 && only ? only.children : [listOf(right)];
  return askInPlaceOf(node, {
    question: cleanQuestion(question),
    details: [...details, listOf(plain)],
    answer: [...(answer.length > 0 ? answer : [paragraphOf([])]), ...explanation],
  });
}
