/** Reads the questions on one level of a guide: under a heading, in bold, numbered, or behind `Q:`. */
import type { RootContent } from "mdast";
import { endMarker } from "./ankiBlocks";
import { isAnswerHeading } from "./answerLabel";
import { paragraphOf } from "./lines";
import { type FlowContent, type QuestionAnswer, isMarker, withPosition } from "./nodes";
import { type OpenQuestion, addToQuestion, beginQuestion, findQuestion } from "./openQuestion";
import { nameOption } from "./options";
import { cleanQuestion, isQuestionText, textOf } from "./questionText";

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
      else open = beginQuestion("heading", node, node.children, []);
      continue;
    }
    if (node.type === "questionAnswer" || (node.type === "thematicBreak" && open?.style !== "heading")) {
      close();
      if (node.type === "questionAnswer") out.push(node);
      continue;
    }
    if (isMarker(node, endMarker)) {
      close();
      continue;
    }
    // A cloze, as hashcards writes it, ends the answer before it.
    if (node.type === "paragraph" && /^[CI]:\s/.test(textOf(node))) {
      close();
      out.push(node);
      continue;
    }
    const started = findQuestion(node, open);
    if (started) {
      close();
      open = started;
    } else if (open) addToQuestion(open, node);
    else out.push(node);
  }
  close();
  return out;
}

/** A heading that sets a task, with an answer that is called so: `### Create a pod` and a folded solution. */
const isTask = (
  start: RootContent,
  details: readonly FlowContent[],
  answer: readonly FlowContent[],
  label: string,
): boolean =>
  /answer|solution/i.test(label) &&
  answer.length > 0 &&
  details.length <= 3 &&
  textOf(start).split(/\s+/).length >= 3;

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
  const read: QuestionAnswer = withPosition(
    { type: "questionAnswer", question: clean, details, answer: nameOption(answer, details) },
    start,
  );
  if (style === "heading") {
    if (!isQuestionText(textOf(start)))
      return isTask(start, details, answer, label) ? [start, read] : original;
    if (!hasLabel || details.length === 0 || answer.length === 0) return [start, ...details, ...answer];
    return [start, ...details, read];
  }
  if (answer.length === 0 || textOf(clean).trim() === "") return original;
  return [read];
}
