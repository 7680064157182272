/** Names in a guide that a speech recogniser would not expect: MLflow, KServe, PSI. */
import type { Question } from "../../deck";
import { plainTextOf, plainTextOfBlocks } from "../../plainText";

/** Words with a capital that isn't the first letter. */
const mixedCaseWord = /(?<![\p{L}\p{N}])\p{L}+\p{Lu}[\p{L}\p{N}]*/gu;

/** Those of the questions and their answers, the most frequent first, `most` of them. */
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
