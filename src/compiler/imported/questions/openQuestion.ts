/** Finds where a question of an imported guide begins, and collects its details and answer. */
import { endsInQuestionMark } from "../../text/endsInQuestionMark";
import type { List, Paragraph, PhrasingContent, RootContent } from "mdast";
import { answerLabelLength, questionLabelLength } from "./questionAndAnswerLabels";
import { type Line, dropStart, joinLines, paragraphOf, splitLines } from "../lines";
import { type FlowContent, isFlow } from "../nodes";
import { splitOptions } from "./options";
import { isBeforeAnswer, readPlainQuestion } from "./plainQuestions";
import { isQuestionText, textOf } from "../questionText";

/** How the question is written. With "paragraph", the answer is in the same paragraph. */
type Style = "heading" | "label" | "bold" | "list" | "paragraph";
export type OpenQuestion = {
  readonly style: Style;
  readonly start: RootContent;
  question: readonly PhrasingContent[];
  /** The original nodes, which are kept if there is no answer. */
  readonly original: RootContent[];
  details: FlowContent[];
  answer: FlowContent[];
  hasLabel: boolean;
  /** The answer's label as written, such as "Answer:"; empty without one. */
  label: string;
};

export function beginQuestion(
  style: Style,
  start: RootContent,
  question: readonly PhrasingContent[],
  rest: readonly Line[],
): OpenQuestion {
  const open: OpenQuestion = {
    style,
    start,
    question,
    original: [start],
    details: [],
    answer: [],
    hasLabel: false,
    label: "",
  };
  if (rest.length > 0) addParagraph(open, rest);
  return open;
}

/** Whether the text is only a number, such as "Exercise 2", so that the question must come after it. */
export const isNumberAlone = (text: string): boolean =>
  /^\W*(?:exercises?|examples?|problems?|tasks?|questions?|quiz|challenges?|practice|\p{L}*\W*\d+)\W*\d*\W*$/iu.test(
    text,
  );

/** The node after a question, and whether the guide asks in plain lines (`asksInPlainLines`). */
type Surroundings = { readonly next: RootContent | undefined; readonly asksPlainly: boolean };

/** The question that begins with the node, if there is one. */
export function findQuestion(
  node: RootContent,
  open: OpenQuestion | undefined,
  { next, asksPlainly }: Surroundings,
): OpenQuestion | undefined {
  const isOpenToStatements =
    open === undefined ||
    open.hasLabel ||
    (open.style === "heading" &&
      !isQuestionText(textOf(open.question)) &&
      (open.answer.length === 0 || !isNumberAlone(textOf(open.question))));
  const mayBeAnswered = isOpenToStatements && isBeforeAnswer(node, next);
  if (node.type === "list") return findListQuestion(node, mayBeAnswered);
  if (node.type !== "paragraph") return undefined;
  const lines = splitLines(node.children);
  const marked =
    findLabelledQuestion(node, lines) ?? findEmphasizedQuestion(node, lines, open?.hasLabel === true);
  if (marked) return marked;
  const plain =
    asksPlainly && !open?.hasLabel && open?.style !== "label" ? readPlainQuestion(node) : undefined;
  if (plain) return beginQuestion("bold", node, plain.question, plain.rest);
  return mayBeAnswered && lines.every((line) => answerLabelLength(line) === 0)
    ? beginQuestion("list", node, node.children, [])
    : undefined;
}

/** `1. What is a shadow?` with the answer as a paragraph of its own after the list. */
function findListQuestion(list: List, mayBeAnswered: boolean): OpenQuestion | undefined {
  const [item, ...others] = list.children;
  const [first, ...more] = item?.children ?? [];
  return list.ordered &&
    others.length === 0 &&
    first?.type === "paragraph" &&
    more.length === 0 &&
    (isQuestionText(textOf(first)) || mayBeAnswered) &&
    splitLines(first.children).length === 1
    ? beginQuestion("list", list, first.children, [])
    : undefined;
}

/** `Q: What is a pod?` */
function findLabelledQuestion(
  node: Paragraph,
  [first = [], ...rest]: readonly Line[],
): OpenQuestion | undefined {
  const labelLength = questionLabelLength(first);
  if (labelLength === 0) return undefined;
  const answerIndex = rest.findIndex((line) => answerLabelLength(line) > 0);
  const linesBeforeAnswer = answerIndex === -1 ? rest : rest.slice(0, answerIndex);
  const [lines, options] = splitOptions([dropStart(first, labelLength), ...linesBeforeAnswer]);
  const count = answerIndex === -1 && options.length === 0 ? countAskingLines(lines) : lines.length;
  // The label stands alone where the question is the next paragraph.
  return beginQuestion("label", node, joinLines(lines.slice(0, count)), [
    ...lines.slice(count),
    ...options,
    ...(answerIndex === -1 ? [] : rest.slice(answerIndex)),
  ]);
}

/** `**1. What is a pod?**`, or `**What is a pod?** The answer.` on one line. */
function findEmphasizedQuestion(
  node: Paragraph,
  [first = [], ...rest]: readonly Line[],
  isInLabelledAnswer: boolean,
): OpenQuestion | undefined {
  const visible = first.filter((part) => part.type !== "html" && textOf(part).trim() !== "");
  const boldIndex = visible.findIndex(
    (part) => part.type === "strong" || (part.type === "emphasis" && endsInQuestionMark(textOf(part))),
  );
  const isBold =
    boldIndex !== -1 &&
    visible.every(
      (part, i) =>
        i === boldIndex ||
        /^[\s\d.)Q:#–-]*$/i.test(textOf(part).replace(/[\p{Extended_Pictographic}\uFE0F]/gu, "")),
    );
  if (isBold && isQuestionText(textOf(visible))) return beginQuestion("bold", node, first, rest);
  const [lead, ...more] = visible;
  const answer = dropStart(more, /^\s*[-–—―]\s*/.exec(textOf(more))?.[0].length ?? 0);
  if (
    isInLabelledAnswer ||
    (lead?.type !== "strong" && lead?.type !== "emphasis") ||
    answer.length === 0 ||
    !endsInQuestionMark(textOf(lead)) ||
    !isQuestionText(textOf(lead))
  )
    return undefined;
  // The answer to a question in italics ends with its paragraph, which is one of notes.
  return beginQuestion(lead.type === "strong" ? "bold" : "paragraph", node, [lead], [answer, ...rest]);
}

/** How many lines the question has: up to the question mark, or the first one. The lines after these are the answer. */
function countAskingLines(lines: readonly Line[]): number {
  const lastIndex = lines.findIndex((line) => endsInQuestionMark(textOf(line)));
  if (lastIndex !== -1) return lastIndex + 1;
  return /[.:!。]\s*$/.test(textOf(lines[0] ?? [])) || isQuestionText(textOf(lines[0] ?? []))
    ? 1
    : lines.length;
}

export function addToQuestion(open: OpenQuestion, node: RootContent): void {
  open.original.push(node);
  if (node.type === "paragraph" || node.type === "heading") {
    const lines = splitLines(node.children);
    const [first = []] = lines;
    if (
      open.style === "label" &&
      textOf(open.question).trim() === "" &&
      answerLabelLength(first) === 0 &&
      open.details.length === 0 &&
      open.answer.length === 0
    ) {
      open.question = node.children;
      return;
    }
    addParagraph(open, lines);
    return;
  }
  if (!isFlow(node)) return;
  (open.hasLabel || open.style !== "label" ? open.answer : open.details).push(node);
}

function addParagraph(open: OpenQuestion, lines: readonly Line[]): void {
  const labelIndex = lines.findIndex(
    (line) => answerLabelLength(line) > 0 && !(open.hasLabel && /^\s*a\s*:/i.test(textOf(line))),
  );
  const target = () => (open.hasLabel || open.style !== "label" ? open.answer : open.details);
  const add = (part: readonly Line[]) => {
    const children = joinLines(part);
    if (textOf(children).trim() !== "" || children.some(({ type }) => type === "image"))
      target().push(paragraphOf(children));
  };
  if (labelIndex === -1) return add(lines);
  add(lines.slice(0, labelIndex));
  // Blocks before the label belong to the question.
  if (!open.hasLabel) {
    open.details = [...open.details, ...open.answer];
    open.answer = [];
  }
  open.hasLabel = true;
  const [first = [], ...rest] = lines.slice(labelIndex);
  open.label = textOf(first).slice(0, answerLabelLength(first));
  add([dropStart(first, answerLabelLength(first)), ...rest]);
}
