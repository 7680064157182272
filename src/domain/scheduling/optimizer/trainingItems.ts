/** Histories as FSRS training items: each prefix of a history that ends with a review to predict. */
import { type ReviewHistory, isLongTermReview } from "./reviewHistories";

export type TrainingItems = {
  /** All items in one array. `lengths` has the length of each. */
  readonly ratings: Uint32Array;
  readonly elapsedDays: Uint32Array;
  readonly lengths: Uint32Array;
};

export function toTrainingItems(histories: readonly ReviewHistory[]): TrainingItems {
  const ratings: number[] = [];
  const elapsedDays: number[] = [];
  const lengths: number[] = [];
  for (const history of histories) {
    for (const [i, review] of history.entries()) {
      if (!isLongTermReview(review)) continue;
      for (const included of history.slice(0, i + 1)) {
        ratings.push(included.grade);
        elapsedDays.push(included.elapsedDays);
      }
      lengths.push(i + 1);
    }
  }
  return {
    ratings: Uint32Array.from(ratings),
    elapsedDays: Uint32Array.from(elapsedDays),
    lengths: Uint32Array.from(lengths),
  };
}
