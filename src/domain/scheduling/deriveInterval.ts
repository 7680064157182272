/** Why a grade leads to its interval: the numbers of the sum, for the screen to put into words. */
import type { CardId } from "../ids";
import type { Day, EpochMs } from "../time";
import { learningStepAfter, nextMemory, retentionDaysOf, retrievabilityAfterDays } from "./fsrs";
import { fuzzDueDay } from "./fuzzDueDay";
import { type Interval, intervalAfter } from "./interval";
import type { Grade, Memory } from "./memory";
import { scheduleReview } from "./scheduleReview";
import { type SchedulingOptions, noEasyDays } from "./schedulingOptions";

/**
 * A rule that made another interval of the one before: a step of learning or relearning, the longest interval of the
 * settings, the order of the grades (Hard at most Good, Good below Easy), fuzz, or fuzz that keeps off easy days.
 */
export type IntervalRule = "step" | "maximum" | "order" | "fuzz" | "easyDays";
export type IntervalChange = { readonly rule: IntervalRule; readonly interval: Interval };

export type IntervalDerivation = {
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
  /** After how many days the chance of recall is the desired one. */
  readonly retentionDays: number;
  /** What the rules made of these days, in turn: only rules that changed something. The last gives the interval that is used. */
  readonly changes: readonly IntervalChange[];
  /** The interval that is used. */
  readonly interval: Interval;
};

export function deriveInterval(
  memory: Memory | undefined,
  card: CardId,
  grade: Grade,
  timestamp: EpochMs,
  day: Day,
  scheduling: SchedulingOptions,
): IntervalDerivation {
  const { maximumInterval, desiredRetention } = scheduling;
  const withoutFuzz = nextMemory(memory, grade, timestamp, day, scheduling);
  const interval = intervalAfter(scheduleReview(memory, card, grade, timestamp, day, scheduling), timestamp);
  const retentionDays = retentionDaysOf(withoutFuzz.stability, scheduling);
  const elapsedDays = memory ? withoutFuzz.lastReviewedDay - memory.lastReviewedDay : 0;
  const withoutEasyDays = fuzzDueDay(withoutFuzz, card, elapsedDays, maximumInterval, noEasyDays);
  const isFuzzOnly = isSame(intervalAfter(withoutEasyDays, timestamp), interval);
  const unfuzzed = intervalAfter(withoutFuzz, timestamp);
  // The order of the grades may exceed the longest interval, as in FSRS; fuzz takes that back.
  const isWithinMaximum = interval.count <= maximumInterval;
  const limited = isWithinMaximum ? atMost(maximumInterval, unfuzzed) : unfuzzed;
  const rules: readonly IntervalChange[] = [
    ...(learningStepAfter(memory, grade, scheduling)
      ? [{ rule: "step", interval: unfuzzed } as const, { rule: "maximum", interval: limited } as const]
      : [
          { rule: "maximum", interval: atMost(maximumInterval, inDays(retentionDays)) } as const,
          { rule: "order", interval: limited } as const,
        ]),
    { rule: isFuzzOnly ? "fuzz" : "easyDays", interval },
  ];
  return {
    grade,
    occasion: occasionOf(memory, withoutFuzz.lastReviewedDay, scheduling),
    stability: withoutFuzz.stability,
    difficulty: withoutFuzz.difficulty,
    desiredRetention,
    retentionDays,
    changes: rules.filter(
      (rule, i) => !isSame(rule.interval, rules[i - 1]?.interval ?? inDays(retentionDays)),
    ),
    interval,
  };
}

const inDays = (count: number): Interval => ({ type: "days", count });
const atMost = (days: number, { type, count }: Interval): Interval => ({
  type,
  count: type === "days" ? Math.min(days, count) : count,
});
const isSame = (a: Interval, b: Interval): boolean => a.type === b.type && a.count === b.count;

/** FSRS counts whole study days. */
function occasionOf(
  memory: Memory | undefined,
  day: Day,
  scheduling: SchedulingOptions,
): IntervalDerivation["occasion"] {
  if (!memory) return { type: "first" };
  const { stability, difficulty } = memory;
  const days = day - memory.lastReviewedDay;
  if (days === 0) return { type: "sameDay", stability };
  return { type: "later", stability, difficulty, recall: retrievabilityAfterDays(memory, days, scheduling) };
}
