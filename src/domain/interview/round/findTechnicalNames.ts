/** Technical names (MLflow, KServe, PSI), which speech recognition needs as hints. */
import { plainTextOf, plainTextOfBlocks } from "../../deck/plainText";
import type { Question } from "../../deck/question";

/** Words with a capital letter after the first. */
const mixedCaseWord = /(?<![\p{L}\p{N}])\p{L}+\p{Lu}[\p{L}\p{N}]*/gu;

/** The most frequent names in questions and their answers, `limit` at most. */
export function findTechnicalNames(questions: Iterable<Question>, limit: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { ask, points, answer } of questions) {
    const text = [
      plainTextOf(ask),
      ...points.map(({ says }) => plainTextOf(says)),
      plainTextOfBlocks(answer),
    ].join(" ");
    for (const [word] of text.matchAll(mixedCaseWord)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Array.from(counts)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([word]) => word);
}
