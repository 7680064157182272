/** Dedents questions and answers that are indented under their heading, which Markdown would take for code. Each line stays one line. */
import { findFenced } from "../../markdown/fences";

const indent = /^(?: {4}|\t)/;
const question = /^(?: {4}|\t)\s*(?:\*\*)?(?:q|question)(?:\s*\d+)?\s*[:.](?:\*\*)?\s/i;

export function dedentQuestions(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => question.test(line))) return lines;
  const fenced = findFenced(lines);
  /** What the last line with text was: indented lines below a list belong to its item, those below code to the code. */
  let before: "text" | "list" | "code" | "question" = "text";
  return lines.map((line, i) => {
    if (line.trim() === "" || fenced.has(i)) return line;
    if (!indent.test(line)) {
      before = /^\s*(?:[-*+]|\d+[.)])\s/.test(line) ? "list" : "text";
      return line;
    }
    if (before === "text") before = question.test(line) ? "question" : "code";
    return before === "question" ? line.trimStart() : line;
  });
}
