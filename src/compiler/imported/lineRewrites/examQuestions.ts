/** Obsidian's exams, `@mc 1) Which one?`, options and `= b`, as `Q1:` and `Answer:`. One line in, one line out. */
import { findFenced } from "../../markdown/fences";

const asking = /^@[a-z]+\s+(\d+)[.)]\s+/;

export function rewriteExamQuestions(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => asking.test(line))) return lines;
  const fenced = findFenced(lines);
  return lines.map((line, i) =>
    fenced.has(i) ? line : line.replace(asking, "Q$1: ").replace(/^=\s+(?=\S)/, "Answer: "),
  );
}
