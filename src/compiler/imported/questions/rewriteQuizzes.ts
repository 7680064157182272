/** Rewrites multiple choice as task lists, `- [ ] Aurora` and `- [x] DynamoDB`: the ticked options are the answer. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { listOf, paragraphOf } from "../lines";
import { type FlowContent, type QuestionAnswer, askInPlaceOf, isFlow } from "../nodes";
import { cleanQuestion, isQuestionText, textOf } from "../questionText";

/** Blocks between a question and its options. */
const maxDetails = 6;
/** Blocks of explanation under the options. */
const maxExplanation = 3;

export function rewriteQuizzes(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (let i = 0; i < nodes.length; i += 1) {
    const node = nodes[i];
    if (!node) continue;
    const quiz = readOptions(nodes, i);
    if (quiz && !quiz.items.some(isTicked)) {
      // No option is ticked: a question without an answer.
      result.push(...leaveUnasked(result.splice(0)), ...nodes.slice(i, quiz.end));
      i = quiz.end - 1;
      continue;
    }
    const prompt = quiz && takeQuestion(result, quiz.items);
    if (!quiz || !prompt) {
      result.push(...(node.type === "list" ? unwrapItems(node) : [node]));
      continue;
    }
    const explanation = prompt.isHeading ? readExplanation(nodes.slice(quiz.end)) : [];
    result.push(buildQuestion(prompt.question, prompt.details, quiz.items, explanation, node));
    i = quiz.end + explanation.length - 1;
  }
  return result;
}

/** Adds our mark for sections without cards to the last heading, if it is a question. */
function leaveUnasked(nodes: readonly RootContent[]): RootContent[] {
  const headingIndex = nodes.findLastIndex(({ type }) => type === "heading");
  return nodes.map((node, i): RootContent =>
    i === headingIndex && node.type === "heading" && isPrompt(textOf(node))
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

/** Answers to a statement. */
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

/** Finds the question before the options: a heading or a paragraph. Removes the paragraph, or the blocks below the heading. */
function takeQuestion(previousNodes: RootContent[], items: readonly ListItem[]): QuizPrompt | undefined {
  const headingIndex = previousNodes.findLastIndex(({ type }) => type === "heading");
  const heading = previousNodes[headingIndex];
  const between = previousNodes.slice(headingIndex + 1);
  if (
    heading?.type === "heading" &&
    between.length <= maxDetails &&
    between.every(isDetail) &&
    (isPrompt(textOf(heading)) || items.every(isYesOrNo))
  ) {
    previousNodes.splice(headingIndex + 1);
    return { question: heading.children, details: between.filter(isFlow), isHeading: true };
  }
  const last = previousNodes.at(-1);
  const numbered = last?.type === "list" ? numberedItem(last) : undefined;
  const paragraph = last?.type === "paragraph" ? last : numbered;
  if (!paragraph) return undefined;
  const text = textOf(paragraph);
  const isStatement = items.every(isYesOrNo) || (numbered !== undefined && /:\W*$/.test(text));
  if (!isPrompt(text) && !isStatement) return undefined;
  previousNodes.pop();
  return { question: paragraph.children, details: [], isHeading: false };
}

/** `1. **Which one?**`, with the options as a list of their own below it. */
const numberedItem = ({ ordered, children: [item, ...others] }: List): Paragraph | undefined => {
  const [only, ...more] = item?.children ?? [];
  return ordered && others.length === 0 && more.length === 0 && only?.type === "paragraph" ? only : undefined;
};

const isDetail = ({ type }: RootContent) =>
  ["paragraph", "code", "blockquote", "table", "html"].includes(type);

/** Whether the text is a question or a gap to fill. A task list after other text is a to-do list. */
const isPrompt = (text: string): boolean =>
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
