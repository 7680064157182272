/** The FSRS memory state of a card, as the app stores and passes it on. */
import type { Day, EpochMs } from "../time";

/** Again, Hard, Good, Easy. */
export type Grade = 1 | 2 | 3 | 4;
export const grades: readonly Grade[] = [1, 2, 3, 4];

/** The FSRS memory state of one card. A new card has none. */
export type Memory = {
  /** Days until the chance of recall falls to 90%. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
  readonly reps: number;
  /** How often it was graded Again in review. */
  readonly lapses: number;
  readonly lastReviewedAt: EpochMs;
  readonly lastReviewedDay: Day;
  /** Index of the current learning or relearning step. */
  readonly learningStepIndex: number;
  readonly next: NextReview;
};

/** A card in learning or relearning is due at a moment; a review card is due on a day. */
export type NextReview =
  | { readonly type: "learning" | "relearning"; readonly dueAt: EpochMs }
  | { readonly type: "review"; readonly dueDay: Day };
