/** Reads the questions on one level of a guide: headings, bold or numbered lines, or text after `Q:`. */
import type { RootContent } from "mdast";
import { isAnswerHeading, questionLabelLength } from "./questionAndAnswerLabels";
import { paragraphOf } from "../lines";
import { type FlowContent, askInPlaceOf, endMarker, isMarker } from "../nodes";
import { numberOf } from "./numberedGroups";
import { type OpenQuestion, addToQuestion, beginQuestion, findQuestion, isNumberAlone } from "./openQuestion";
import { isOnlyOptions, nameOption, readMarkedOptions } from "./options";
import { asksInPlainLines, splitLabelled } from "./plainQuestions";
import { cleanQuestion, isQuestionText, textOf } from "../questionText";

export function rewriteQuestions(source: readonly RootContent[]): RootContent[] {
  const nodes = source.flatMap(splitLabelled);
  const asksPlainly = asksInPlainLines(nodes);
  const result: RootContent[] = [];
  let open: OpenQuestion | undefined;
  const close = () => {
    if (open) result.push(...finish(open));
    open = undefined;
  };
  for (const [i, node] of nodes.entries()) {
    if (node.type === "heading" && !(open && isAnswerHeading(node))) {
      close();
      if (isAnswerHeading(node)) result.push(paragraphOf([{ type: "strong", children: node.children }]));
      else open = beginQuestion("heading", node, node.children, []);
      continue;
    }
    if (node.type === "questionAnswer" || (node.type === "thematicBreak" && open?.style !== "heading")) {
      close();
      if (node.type === "questionAnswer") result.push(node);
      continue;
    }
    if (isMarker(node, endMarker)) {
      close();
      continue;
    }
    // A cloze, as hashcards writes it, ends the answer before it.
    if (node.type === "paragraph" && /^[CI]:\s/.test(textOf(node))) {
      close();
      result.push(node);
      continue;
    }
    if (open && (isNextNumber(open, node) || isComplete(open))) close();
    const started = findQuestion(node, open, { next: nodes[i + 1], asksPlainly });
    if (started) {
      close();
      open = started;
    } else if (open) addToQuestion(open, node);
    else result.push(node);
  }
  close();
  return result;
}

/** Whether the answer ends with its paragraph: unless that ends in a colon. */
const isComplete = ({ style, answer }: OpenQuestion): boolean => {
  const last = answer.at(-1);
  return style === "paragraph" && last !== undefined && !/[:：]\s*$/.test(textOf(last));
};

/** "29 - …" after "28 - Which one?": the next question, without an answer between them. */
const isNextNumber = ({ start }: OpenQuestion, node: RootContent): boolean => {
  const number = start.type === "paragraph" ? numberOf(start) : undefined;
  return number !== undefined && node.type === "paragraph" && numberOf(node) === number + 1;
};

/** Whether a heading is a task, because its answer is labelled as one: `### Create a pod` and a folded solution. */
const isTask = (
  start: RootContent,
  details: readonly FlowContent[],
  answer: readonly FlowContent[],
  label: string,
): boolean =>
  /answer|solution/i.test(label) &&
  answer.length > 0 &&
  details.length <= 3 &&
  (textOf(start).trim().split(/\s+/).length >= 3 ||
    (label.includes(":") && details.length === 0 && !isNumberAlone(textOf(start))));

function finish({
  style,
  start,
  question,
  original,
  details,
  answer,
  hasLabel,
  label,
}: OpenQuestion): RootContent[] {
  const clean = cleanQuestion(question);
  // `**Q1: What is a pod?**` needs no label for its answer.
  const isUnlabelled = style === "label" && !hasLabel && answer.length === 0 && !isOnlyOptions(details);
  const answerBlocks = isUnlabelled ? details : answer;
  const questionBlocks = isUnlabelled ? [] : details;
  if (isEmptyAnswer(answerBlocks[0])) return original;
  const marked = hasLabel ? undefined : readMarkedOptions(answerBlocks);
  const card = askInPlaceOf(start, {
    question: clean,
    details: marked ? [...questionBlocks, ...marked.options] : questionBlocks,
    answer: marked ? marked.answer : nameOption(answerBlocks, questionBlocks),
    ...(hasLabel ? { hasLabel } : {}),
  });
  if (style === "heading") {
    const [task, ...more] = details;
    if (
      hasLabel &&
      /\d/.test(textOf(start)) &&
      isNumberAlone(textOf(start)) &&
      task?.type === "paragraph" &&
      answer.length > 0
    )
      return [start, { ...card, question: cleanQuestion(task.children), details: more }];
    if (!isQuestionText(textOf(start)))
      return isTask(start, details, answer, label) || (isNumberedQuestion(start) && answer.length > 0)
        ? [start, card]
        : original;
    if (marked) return [start, card];
    if (!hasLabel || details.length === 0 || answer.length === 0) return [start, ...details, ...answer];
    return [start, ...details, card];
  }
  const last = answerBlocks.at(-1);
  // Options below code, none of them marked.
  if (!hasLabel && !marked && last && isOnlyOptions([last])) return original;
  if (card.answer.length === 0 || textOf(clean).trim() === "") return original;
  return [card];
}

/** Code that says only "Answer:", for the reader to fill in. */
const isEmptyAnswer = (node: FlowContent | undefined): boolean =>
  node?.type === "code" && /^\s*(?:answer|solution)\s*:?\s*$/i.test(node.value);

/** `### Q9: Write a query that counts rows` */
const isNumberedQuestion = (node: RootContent): boolean =>
  node.type === "heading" &&
  /^\W*q(?:uestion)?\s*\d+\s*[:.)]/i.test(textOf(node)) &&
  textOf(node).slice(questionLabelLength(node.children)).trim().split(/\s+/).length >= 3;
