/** How well parameters predict: the log loss of what they said against what happened. */
import { type Memory, type Scheduling, recallAfter, remember } from "../memory";
import { dayLength } from "../day";
import { type History, isTest } from "./histories";

/** No prediction is taken for certain, as in fsrs-rs. */
const surest = 0.9999;

/** The mean log loss, and over how many reviews; of those from `since` on (epoch milliseconds). Lower is better. */
export function lossOf(
  histories: readonly History[],
  scheduling: Scheduling,
  since = -Infinity,
): { readonly loss: number; readonly tests: number } {
  let sum = 0;
  let tests = 0;
  for (const history of histories) {
    let memory: Memory | undefined;
    let day = 0;
    for (const review of history) {
      day += review.days;
      if (memory && isTest(review) && review.at >= since) {
        const recall = Math.min(surest, Math.max(1 - surest, recallAfter(memory, review.days, scheduling)));
        sum -= Math.log(review.grade === 1 ? 1 - recall : recall);
        tests += 1;
      }
      memory = remember(memory, review.grade, day * dayLength, day, scheduling);
    }
  }
  return { loss: tests === 0 ? 0 : sum / tests, tests };
}
