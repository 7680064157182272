/** Rewrites exams for Obsidian, `@mc 1) Which one?`, options and `= b`, to `Q1:` and `Answer:`. Each line stays one line. */
import { findFenced } from "../../markdown/fences";

const questionStart = /^@[a-z]+\s+(\d+)[.)]\s+/;

export function rewriteExamQuestions(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => questionStart.test(line))) return lines;
  const fenced = findFenced(lines);
  return lines.map((line, i) =>
    fenced.has(i) ? line : line.replace(questionStart, "Q$1: ").replace(/^=\s+(?=\S)/, "Answer: "),
  );
}
