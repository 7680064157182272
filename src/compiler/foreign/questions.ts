/** Reads the questions on one level of a guide: under a heading, in bold, numbered, or behind `Q:`. */
import { endsInQuestionMark } from "../text/questionMark";
import type { Heading, PhrasingContent, RootContent } from "mdast";
import { answerLabelLength, questionLabelLength } from "./answerLabel";
import { type Line, dropStart, joinLines, paragraphOf, splitLines } from "./lines";
import { type FlowContent, type QuestionAnswer, isFlow, withPosition } from "./nodes";
import { nameOption, splitOptions } from "./options";
import { cleanQuestion, isQuestionText, textOf } from "./questionText";

type Style = "heading" | "label" | "bold" | "list";
type OpenQuestion = {
  readonly style: Style;
  readonly start: RootContent;
  question: readonly PhrasingContent[];
  /** The nodes as they were, if no answer comes. */
  readonly original: RootContent[];
  details: FlowContent[];
  answer: FlowContent[];
  hasLabel: boolean;
};

export function rewriteQuestions(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let open: OpenQuestion | undefined;
  const close = () => {
    if (open) out.push(...finish(open));
    open = undefined;
  };
  for (const node of nodes) {
    if (node.type === "heading" && !(open && isAnswerHeading(node))) {
      close();
      if (isAnswerHeading(node)) out.push(paragraphOf([{ type: "strong", children: node.children }]));
      else if (isQuestionText(textOf(node))) open = begin("heading", node, node.children, []);
      else out.push(node);
      continue;
    }
    if (node.type === "questionAnswer" || (node.type === "thematicBreak" && open?.style !== "heading")) {
      close();
      if (node.type === "questionAnswer") out.push(node);
      continue;
    }
    // A cloze, as hashcards writes it, ends the answer before it.
    if (node.type === "paragraph" && /^[CI]:\s/.test(textOf(node))) {
      close();
      out.push(node);
      continue;
    }
    const started = startOf(node, open);
    if (started) {
      close();
      open = started;
    } else if (open) addTo(open, node);
    else out.push(node);
  }
  close();
  return out;
}

function begin(
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
  };
  if (rest.length > 0) addParagraph(open, rest);
  return open;
}

const isAnswerHeading = (node: Heading): boolean => answerLabelLength(node.children) > 0;

/** The question that the node begins, if it begins one. */
function startOf(node: RootContent, open: OpenQuestion | undefined): OpenQuestion | undefined {
  if (node.type === "list" && node.children.length === 1) {
    const [item] = node.children;
    const [first, ...more] = item?.children ?? [];
    // `1. What is a shadow?` with the answer as a paragraph of its own after the list.
    if (
      node.ordered &&
      first?.type === "paragraph" &&
      more.length === 0 &&
      isQuestionText(textOf(first)) &&
      splitLines(first.children).length === 1
    )
      return begin("list", node, first.children, []);
    return undefined;
  }
  if (node.type !== "paragraph") return undefined;
  const lines = splitLines(node.children);
  const [first = [], ...rest] = lines;
  const label = questionLabelLength(first);
  if (label > 0) {
    const own = dropStart(first, label);
    const answerAt = rest.findIndex((line) => answerLabelLength(line) > 0);
    const questionRest = answerAt === -1 ? rest : rest.slice(0, answerAt);
    const [more, options] = splitOptions([own, ...questionRest]);
    // The label stands alone where the question is the next paragraph.
    return begin("label", node, joinLines(more), [
      ...options,
      ...(answerAt === -1 ? [] : rest.slice(answerAt)),
    ]);
  }
  const visible = first.filter((part) => part.type !== "html" && textOf(part).trim() !== "");
  const [only] = visible;
  const boldIndex = visible.findIndex((part) => part.type === "strong");
  const isBold =
    visible.length > 0 &&
    boldIndex !== -1 &&
    visible.every(
      (part, i) =>
        i === boldIndex ||
        /^[\s\d.)Q:#–-]*$/i.test(textOf(part).replace(/[\p{Extended_Pictographic}\uFE0F]/gu, "")),
    );
  if (isBold && only && isQuestionText(textOf(visible))) return begin("bold", node, first, rest);
  // `**What is it?** The answer.` on one line.
  const [lead, ...tail] = visible;
  if (
    !open?.hasLabel &&
    lead?.type === "strong" &&
    tail.length > 0 &&
    endsInQuestionMark(textOf(lead)) &&
    isQuestionText(textOf(lead))
  )
    return begin("bold", node, [lead], [tail, ...rest]);
  return undefined;
}

function addTo(open: OpenQuestion, node: RootContent): void {
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
  const labelAt = lines.findIndex(
    (line) => answerLabelLength(line) > 0 && !(open.hasLabel && /^\s*a\s*:/i.test(textOf(line))),
  );
  const target = () => (open.hasLabel || open.style !== "label" ? open.answer : open.details);
  const add = (part: readonly Line[]) => {
    const children = joinLines(part);
    if (textOf(children).trim() !== "" || children.some(({ type }) => type === "image"))
      target().push(paragraphOf(children));
  };
  if (labelAt === -1) return add(lines);
  add(lines.slice(0, labelAt));
  // What stood before the label belongs to the question.
  if (!open.hasLabel) {
    open.details = [...open.details, ...open.answer];
    open.answer = [];
  }
  open.hasLabel = true;
  const [first = [], ...rest] = lines.slice(labelAt);
  add([dropStart(first, answerLabelLength(first)), ...rest]);
}

function finish({
  style,
  start,
  question,
  original,
  details,
  answer,
  hasLabel,
}: OpenQuestion): RootContent[] {
  const clean = cleanQuestion(question);
  const named = nameOption(answer, details);
  const qa = (isShown: boolean): QuestionAnswer =>
    withPosition(
      { type: "questionAnswer", question: clean, details, answer: named, ...(isShown ? { isShown } : {}) },
      start,
    );
  if (style === "heading") {
    if (!hasLabel || details.length === 0 || answer.length === 0) return [start, ...details, ...answer];
    return [start, ...details, qa(false)];
  }
  if (answer.length === 0 || textOf(clean).trim() === "") return original;
  return [qa(false)];
}
