/** How well FSRS parameters predict: the log loss of predicted recall against the grades. */
import { type Memory, type SchedulingOptions, retrievabilityAfterDays, nextMemory } from "../fsrs";
import { msPerDay } from "../calendar";
import { type ReviewHistory, isLongTermReview } from "./reviewHistories";

/** Predictions are clamped, as in fsrs-rs, so that the loss is finite. */
const maxProbability = 0.9999;

/** The mean log loss of the reviews from `since` on (epoch milliseconds), and their number. Lower is better. */
export function logLossOf(
  histories: readonly ReviewHistory[],
  scheduling: SchedulingOptions,
  since = -Infinity,
): { readonly loss: number; readonly evaluatedCount: number } {
  let sum = 0;
  let evaluatedCount = 0;
  for (const history of histories) {
    let memory: Memory | undefined;
    let day = 0;
    for (const review of history) {
      day += review.elapsedDays;
      if (memory && isLongTermReview(review) && review.timestamp >= since) {
        const recall = Math.min(
          maxProbability,
          Math.max(1 - maxProbability, retrievabilityAfterDays(memory, review.elapsedDays, scheduling)),
        );
        sum -= Math.log(review.grade === 1 ? 1 - recall : recall);
        evaluatedCount += 1;
      }
      memory = nextMemory(memory, review.grade, day * msPerDay, day, scheduling);
    }
  }
  return { loss: evaluatedCount === 0 ? 0 : sum / evaluatedCount, evaluatedCount };
}
