/** Why a grade leads to its interval: the numbers of the sum, for the screen to put into words. */
import type { CardId } from "../ids";
import type { Day, EpochMs } from "../time";
import { intervalDaysOf, nextMemory, retrievabilityAfterDays } from "./fsrs";
import { type Interval, intervalAfter } from "./interval";
import type { Grade, Memory } from "./memory";
import { scheduleReview } from "./scheduleReview";
import type { SchedulingOptions } from "./schedulingOptions";

export type IntervalExplanation = {
  readonly grade: Grade;
  /** The first grade of a card, another one on the same day, or one on a later day, when recall has faded. */
  readonly occasion:
    | { readonly type: "first" }
    | { readonly type: "sameDay"; readonly stability: number }
    | {
        readonly type: "later";
        readonly stability: number;
        /** The chance of recall, 0 to 1, when it was asked. */
        readonly recall: number;
        readonly difficulty: number;
      };
  /** Stability, in days, and difficulty after the grade. */
  readonly stability: number;
  readonly difficulty: number;
  readonly desiredRetention: number;
  /** The interval that is used. */
  readonly interval: Interval;
  /**
   * How the days follow from the stability; undefined for a learning step. `retention` is after which days the chance of recall is the
   * desired one, `ordered` those days kept apart from the other grades' (Hard at most Good, Good below Easy), the rest is fuzz.
   */
  readonly days: { readonly retention: number; readonly ordered: number } | undefined;
  /** Whether the longest interval of the settings cut it short. */
  readonly isLongest: boolean;
};

export function explainInterval(
  memory: Memory | undefined,
  card: CardId,
  grade: Grade,
  timestamp: EpochMs,
  day: Day,
  scheduling: SchedulingOptions,
): IntervalExplanation {
  const plain = nextMemory(memory, grade, timestamp, day, scheduling);
  const scheduled = scheduleReview(memory, card, grade, timestamp, day, scheduling);
  const computed = intervalAfter(plain, timestamp);
  const days =
    computed.type === "days"
      ? { retention: intervalDaysOf(plain.stability, scheduling), ordered: computed.count }
      : undefined;
  return {
    grade,
    occasion: occasionOf(memory, plain.lastReviewedDay, scheduling),
    stability: plain.stability,
    difficulty: plain.difficulty,
    desiredRetention: scheduling.desiredRetention,
    interval: intervalAfter(scheduled, timestamp),
    days,
    isLongest: days !== undefined && days.ordered >= scheduling.maximumInterval,
  };
}

/** FSRS counts whole study days. */
function occasionOf(
  memory: Memory | undefined,
  day: Day,
  scheduling: SchedulingOptions,
): IntervalExplanation["occasion"] {
  if (!memory) return { type: "first" };
  const { stability, difficulty } = memory;
  const days = day - memory.lastReviewedDay;
  if (days === 0) return { type: "sameDay", stability };
  return { type: "later", stability, difficulty, recall: retrievabilityAfterDays(memory, days, scheduling) };
}
