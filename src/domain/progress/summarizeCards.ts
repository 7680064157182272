/** A summary of the cards: counts by state, and how intervals, stability, difficulty and retrievability are spread. */
import { retrievability } from "../scheduling/fsrs";
import type { Memory } from "../scheduling/memory";
import type { SchedulingOptions } from "../scheduling/schedulingOptions";
import type { CardState } from "../study/cardState";
import type { Day, EpochMs } from "../time";
import { type HistogramBin, countInBins } from "./histogram";
import { isMature } from "./isMature";

export const cardStateNames = [
  "new",
  "learning",
  "relearning",
  "young",
  "mature",
  "suspended",
  "buried",
] as const;
export type CardStateName = (typeof cardStateNames)[number];

export type CardSummary = {
  readonly counts: Readonly<Record<CardStateName, number>>;
  /** Days, of cards in review. A suspended card waits for no review. */
  readonly intervals: readonly HistogramBin[];
  readonly medianInterval: number | undefined;
  /** Undefined if no card has a memory. */
  readonly memories: MemorySummary | undefined;
};

/** Of all cards with a memory: suspended ones keep theirs, and it fades as well. */
export type MemorySummary = {
  /** Days. */
  readonly stability: readonly HistogramBin[];
  readonly medianStability: number;
  /** 1 to 10. */
  readonly difficulty: readonly HistogramBin[];
  readonly meanDifficulty: number;
  /** Percent. */
  readonly retrievability: readonly HistogramBin[];
  /** 0 to 1. */
  readonly meanRetrievability: number;
  readonly suspendedCount: number;
};

/** Days double from bin to bin. */
const dayEdges: readonly number[] = [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, Infinity];
const difficultyEdges = Array.from({ length: 10 }, (_, i) => i + 1);
const percentEdges = Array.from({ length: 11 }, (_, i) => 10 * i);

function cardStateNameOf({ memory, status }: CardState, today: Day): CardStateName {
  if (status.suspended) return "suspended";
  if (status.buriedDay === today) return "buried";
  if (!memory) return "new";
  if (memory.next.type !== "review") return memory.next.type;
  return isMature(memory.stability) ? "mature" : "young";
}

export function summarizeCards(
  cards: readonly CardState[],
  scheduling: SchedulingOptions,
  now: EpochMs,
  today: Day,
): CardSummary {
  const counts: Record<CardStateName, number> = {
    new: 0,
    learning: 0,
    relearning: 0,
    young: 0,
    mature: 0,
    suspended: 0,
    buried: 0,
  };
  for (const card of cards) counts[cardStateNameOf(card, today)] += 1;
  const memories = cards.flatMap(({ memory }) => memory ?? []);
  const scheduled = cards.flatMap(({ memory, status }) => (memory && !status.suspended ? memory : []));
  const intervals = scheduled.flatMap(intervalDays);
  const stabilities = memories.map(({ stability }) => stability);
  const difficulties = memories.map(({ difficulty }) => difficulty);
  const recalls = memories.map((memory) => retrievability(memory, now, scheduling));
  const medianStability = medianOf(stabilities);
  return {
    counts,
    intervals: countInBins(intervals, dayEdges),
    medianInterval: medianOf(intervals),
    memories:
      medianStability === undefined
        ? undefined
        : {
            stability: countInBins(stabilities, dayEdges),
            medianStability,
            difficulty: countInBins(difficulties, difficultyEdges),
            meanDifficulty: meanOf(difficulties),
            retrievability: countInBins(
              recalls.map((recall) => 100 * recall),
              percentEdges,
            ),
            meanRetrievability: meanOf(recalls),
            suspendedCount: memories.length - scheduled.length,
          },
  };
}

const intervalDays = ({ next, lastReviewedDay }: Memory): readonly number[] =>
  next.type === "review" ? [Math.max(0, next.dueDay - lastReviewedDay)] : [];

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const medianOf = (values: readonly number[]): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
