/** The forgetting curve of one card: retrievability over time, lifted at each review. */
import { retrievability } from "../scheduling/fsrs";
import type { Memory } from "../scheduling/memory";
import type { SchedulingOptions } from "../scheduling/schedulingOptions";
import { type EpochMs, msPerDay } from "../time";
import type { CardHistoryEntry } from "./cardHistory";

export type CurvePoint = {
  readonly timestamp: EpochMs;
  /** Retrievability, 0 to 1. */
  readonly recall: number;
};

export type ForgettingCurve = {
  /** One curve per review, until the next review, a reset or now. Oldest first. */
  readonly past: readonly (readonly CurvePoint[])[];
  /** From now on, without further reviews. Undefined for a card that has no memory state. */
  readonly future: readonly CurvePoint[] | undefined;
};

/** The curve of the past, and `daysAhead` days into the future. */
export function buildForgettingCurve(
  history: readonly CardHistoryEntry[],
  scheduling: SchedulingOptions,
  now: EpochMs,
  daysAhead: number,
): ForgettingCurve {
  const past: (readonly CurvePoint[])[] = [];
  let current: Memory | undefined;
  for (const { event, after } of history) {
    const isReset = event.type === "cardsChanged" && event.change.type === "reset";
    if (event.type !== "graded" && !isReset) continue;
    if (current) past.push(sampleCurve(current, current.lastReviewedAt, event.timestamp, scheduling));
    current = after;
  }
  if (!current) return { past, future: undefined };
  past.push(sampleCurve(current, current.lastReviewedAt, now, scheduling));
  return { past, future: sampleCurve(current, now, now + daysAhead * msPerDay, scheduling) };
}

const segmentsPerCurve = 24;

/** Samples are denser at the start, where the curve is steepest. A clock that was set back gives no negative duration. */
function sampleCurve(
  memory: Memory,
  from: EpochMs,
  to: EpochMs,
  scheduling: SchedulingOptions,
): readonly CurvePoint[] {
  const durationMs = Math.max(0, to - from);
  return Array.from({ length: segmentsPerCurve + 1 }, (_, i) => {
    const timestamp = from + durationMs * (i / segmentsPerCurve) ** 2;
    return { timestamp, recall: retrievability(memory, timestamp, scheduling) };
  });
}
