/** The forgetting curve of one card: retrievability over time, lifted at each review. */
import { dayLength } from "./day";
import { type Memory, type Scheduling, retrievability } from "./memory";
import type { Moment } from "./past";

export type Point = {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Retrievability, 0 to 1. */
  readonly recall: number;
};

export type Forgetting = {
  /** From each review to the next thing that ended it: another review, a reset, or now. Oldest first. */
  readonly past: readonly (readonly Point[])[];
  /** From now on, if it is never reviewed again; undefined for a card that has no memory now. */
  readonly future: readonly Point[] | undefined;
};

/** `ahead` in days. */
export function forgettingOf(
  moments: readonly Moment[],
  scheduling: Scheduling,
  now: number,
  ahead: number,
): Forgetting {
  const past: (readonly Point[])[] = [];
  let since: Memory | undefined;
  for (const { event, after } of moments) {
    const isReset = event.type === "changed" && event.change.type === "reset";
    if (event.type !== "graded" && !isReset) continue;
    if (since) past.push(stretch(since, since.last, event.at, scheduling));
    since = after;
  }
  if (!since) return { past, future: undefined };
  past.push(stretch(since, since.last, now, scheduling));
  return { past, future: stretch(since, now, now + ahead * dayLength, scheduling) };
}

const pieces = 24;

/** More points where it falls most steeply. A clock set back makes no time run backwards. */
function stretch(memory: Memory, from: number, to: number, scheduling: Scheduling): readonly Point[] {
  const length = Math.max(0, to - from);
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const at = from + length * (i / pieces) ** 2;
    return { at, recall: retrievability(memory, at, scheduling) };
  });
}

/** The first of the coming days, counted from 0 for now, on which recall is below `share`; undefined if none of them is. */
export function daysUntilBelow(
  share: number,
  memory: Memory,
  scheduling: Scheduling,
  now: number,
  most: number,
): number | undefined {
  const isBelow = (days: number) => retrievability(memory, now + days * dayLength, scheduling) < share;
  if (!isBelow(most)) return undefined;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
