/** A question of an imported guide while its answer is being read: where it begins, and what belongs to it. */
import { endsInQuestionMark } from "../../text/questionMark";
import type { PhrasingContent, RootContent } from "mdast";
import { answerLabelLength, questionLabelLength } from "./questionAndAnswerLabels";
import { type Line, dropStart, joinLines, paragraphOf, splitLines } from "../lines";
import { type FlowContent, isFlow } from "../nodes";
import { splitOptions } from "./options";
import { isBeforeAnswer, readPlainQuestion } from "./plainQuestions";
import { isQuestionText, textOf } from "../questionText";

/** "paragraph": the answer ends with it. */
type Style = "heading" | "label" | "bold" | "list" | "paragraph";
export type OpenQuestion = {
  readonly style: Style;
  readonly start: RootContent;
  question: readonly PhrasingContent[];
  /** The nodes as they were, if no answer comes. */
  readonly original: RootContent[];
  details: FlowContent[];
  answer: FlowContent[];
  hasLabel: boolean;
  /** As it was written. */
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

/** "Exercise 2" doesn't say what is asked. */
export const isNumberAlone = (text: string): boolean =>
  /^\W*(?:exercises?|examples?|problems?|tasks?|questions?|quiz|challenges?|practice|\p{L}*\W*\d+)\W*\d*\W*$/iu.test(
    text,
  );

/** What stands around the node. */
type Surroundings = { readonly next: RootContent | undefined; readonly asksPlainly: boolean };

/** The question that the node begins, if it begins one. */
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
  if (node.type === "list" && node.children.length === 1) {
    const [item] = node.children;
    const [first, ...more] = item?.children ?? [];
    // `1. What is a shadow?` with the answer as a paragraph of its own after the list.
    if (
      node.ordered &&
      first?.type === "paragraph" &&
      more.length === 0 &&
      (isQuestionText(textOf(first)) || mayBeAnswered) &&
      splitLines(first.children).length === 1
    )
      return beginQuestion("list", node, first.children, []);
    return undefined;
  }
  if (node.type !== "paragraph") return undefined;
  const lines = splitLines(node.children);
  const [first = [], ...rest] = lines;
  const label = questionLabelLength(first);
  if (label > 0) {
    const own = dropStart(first, label);
    const answerIndex = rest.findIndex((line) => answerLabelLength(line) > 0);
    const questionRest = answerIndex === -1 ? rest : rest.slice(0, answerIndex);
    const [more, options] = splitOptions([own, ...questionRest]);
    const count = answerIndex === -1 && options.length === 0 ? countAskingLines(more) : more.length;
    // The label stands alone where the question is the next paragraph.
    return beginQuestion("label", node, joinLines(more.slice(0, count)), [
      ...more.slice(count),
      ...options,
      ...(answerIndex === -1 ? [] : rest.slice(answerIndex)),
    ]);
  }
  const visible = first.filter((part) => part.type !== "html" && textOf(part).trim() !== "");
  const [only] = visible;
  const boldIndex = visible.findIndex(
    (part) => part.type === "strong" || (part.type === "emphasis" && endsInQuestionMark(textOf(part))),
  );
  const isBold =
    visible.length > 0 &&
    boldIndex !== -1 &&
    visible.every(
      (part, i) =>
        i === boldIndex ||
        /^[\s\d.)Q:#–-]*$/i.test(textOf(part).replace(/[\p{Extended_Pictographic}\uFE0F]/gu, "")),
    );
  if (isBold && only && isQuestionText(textOf(visible))) return beginQuestion("bold", node, first, rest);
  // `**What is it?** The answer.` on one line, or in italics: there it is a paragraph of notes and nothing more.
  const [lead, ...said] = visible;
  const tail = dropStart(said, /^\s*[-–—―]\s*/.exec(textOf(said))?.[0].length ?? 0);
  if (
    !open?.hasLabel &&
    (lead?.type === "strong" || lead?.type === "emphasis") &&
    tail.length > 0 &&
    endsInQuestionMark(textOf(lead)) &&
    isQuestionText(textOf(lead))
  )
    return beginQuestion(lead.type === "strong" ? "bold" : "paragraph", node, [lead], [tail, ...rest]);
  const plain =
    asksPlainly && !open?.hasLabel && open?.style !== "label" ? readPlainQuestion(node) : undefined;
  if (plain) return beginQuestion("bold", node, plain.question, plain.rest);
  return mayBeAnswered && lines.every((line) => answerLabelLength(line) === 0)
    ? beginQuestion("list", node, node.children, [])
    : undefined;
}

/** The lines up to the question mark, or the first one: what follows without a label answers. */
function countAskingLines(lines: readonly Line[]): number {
  const asking = lines.findIndex((line) => endsInQuestionMark(textOf(line)));
  if (asking !== -1) return asking + 1;
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
  // What stood before the label belongs to the question.
  if (!open.hasLabel) {
    open.details = [...open.details, ...open.answer];
    open.answer = [];
  }
  open.hasLabel = true;
  const [first = [], ...rest] = lines.slice(labelIndex);
  open.label = textOf(first).slice(0, answerLabelLength(first));
  add([dropStart(first, answerLabelLength(first)), ...rest]);
}
