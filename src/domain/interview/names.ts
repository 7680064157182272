/** Names in a guide that a speech recogniser would not expect: MLflow, KServe, PSI. */
import type { Question } from "../deck";
import { plain, plainBlocks } from "../words";

/** Words with a capital that isn't the first letter. */
const name = /(?<![\p{L}\p{N}])\p{L}+\p{Lu}[\p{L}\p{N}]*/gu;

/** Those of the questions and their answers, the most frequent first, `most` of them. */
export function namesIn(questions: Iterable<Question>, most: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { ask, points, answer } of questions) {
    const text = [plain(ask), ...points.map(({ says }) => plain(says)), plainBlocks(answer)].join(" ");
    for (const [found] of text.matchAll(name)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return Array.from(counts)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([found]) => found);
}
