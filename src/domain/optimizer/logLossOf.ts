/** How well FSRS parameters predict: the log loss of predicted recall against the grades. */
import { clampProbability } from "../scheduling/clampProbability";
import { nextMemory, retrievabilityAfterDays } from "../scheduling/fsrs";
import type { Memory } from "../scheduling/memory";
import type { SchedulingOptions } from "../scheduling/schedulingOptions";
import { type Day, type EpochMs, msPerDay } from "../time";
import { type ReviewHistory, isLongTermReview } from "./reviewHistories";

/** The mean log loss of the reviews from `since` on, and their number. Lower is better. */
export function logLossOf(
  histories: readonly ReviewHistory[],
  scheduling: SchedulingOptions,
  since: EpochMs = -Infinity,
): { readonly loss: number; readonly evaluatedCount: number } {
  let sum = 0;
  let evaluatedCount = 0;
  for (const history of histories) {
    let memory: Memory | undefined;
    let day: Day = 0;
    for (const review of history) {
      day += review.elapsedDays;
      if (memory && isLongTermReview(review) && review.timestamp >= since) {
        const recall = clampProbability(retrievabilityAfterDays(memory, review.elapsedDays, scheduling));
        sum -= Math.log(review.grade === 1 ? 1 - recall : recall);
        evaluatedCount += 1;
      }
      memory = nextMemory(memory, review.grade, day * msPerDay, day, scheduling);
    }
  }
  return { loss: evaluatedCount === 0 ? 0 : sum / evaluatedCount, evaluatedCount };
}
