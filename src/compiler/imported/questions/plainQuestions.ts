/** Recognizes questions without any mark: lines that end in a question mark, with their answers below, throughout a guide. */
import type { RootContent } from "mdast";
import { endsInQuestionMark } from "../../text/endsInQuestionMark";
import { answerLabelLength, questionLabelLength } from "./questionAndAnswerLabels";
import { type Line, splitBefore, splitLines } from "../lines";
import { isQuestionText, textOf } from "../questionText";

const limits = { min: 3, words: 30 };

/** The question, and the lines of its paragraph that answer it. */
export function readPlainQuestion(
  node: RootContent,
): { readonly question: Line; readonly rest: readonly Line[] } | undefined {
  if (node.type !== "paragraph") return undefined;
  const [question = [], ...rest] = splitLines(node.children).filter((line) => textOf(line).trim() !== "");
  const text = textOf(question).trim();
  const isOneSentence =
    !/[.!?？。]\s+\S/.test(text.replace(/^\d+\.\s+/, "")) && /^[\p{Lu}\p{Lo}\p{N}¿"“`]/u.test(text);
  return endsInQuestionMark(text) &&
    isOneSentence &&
    isQuestionText(text) &&
    text.split(/\s+/).length <= limits.words &&
    !rest.some((line) => endsInQuestionMark(textOf(line)))
    ? { question, rest }
    : undefined;
}

/** Whether the guide's questions are such lines. In prose, a few questions are rhetorical. */
export function asksInPlainLines(nodes: readonly RootContent[]): boolean {
  let plain = 0;
  let marked = 0;
  for (const [i, node] of nodes.entries()) {
    const next = nodes[i + 1];
    const prompt = readPlainQuestion(node);
    const isAnswered =
      prompt !== undefined &&
      (prompt.rest.length > 0 ||
        (next !== undefined &&
          ["paragraph", "code", "list", "table"].includes(next.type) &&
          readPlainQuestion(next) === undefined));
    // "1、" is no list for Markdown.
    if (isAnswered) plain += /^\d+\s*[、.)]/.test(textOf(prompt.question)) ? 2 : 1;
    else if (
      node.type === "questionAnswer" ||
      (node.type === "paragraph" && questionLabelLength(node.children) > 0) ||
      (node.type === "heading" && isQuestionText(textOf(node)))
    )
      marked += 1;
  }
  return plain >= limits.min && plain > marked;
}

/** Splits a paragraph with several labelled questions into one for each. */
export const splitLabelled = (node: RootContent): RootContent[] =>
  splitBefore(node, (line) => questionLabelLength(line) > 0);

/** `1. The smallest unit is a ___.` before a paragraph that begins with "Answer:". */
export const isBeforeAnswer = (node: RootContent, next: RootContent | undefined): boolean =>
  next?.type === "paragraph" &&
  answerLabelLength(next.children) > 0 &&
  !/^\s*a\b/i.test(textOf(next)) &&
  /\p{L}{2}.*\s.*\p{L}{2}/su.test(textOf(node)) &&
  !/[:：]\s*$/.test(textOf(node));
