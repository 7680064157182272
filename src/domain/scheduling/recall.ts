/** How well cards are remembered: one card over time, or many on average. */
import { type EpochMs, msPerDay, msPerMinute } from "../time";
import { retrievability } from "./fsrs";
import type { Memory } from "./memory";
import type { SchedulingOptions } from "./schedulingOptions";

/** Mean retrievability, 0 to 1. Undefined for no cards. */
export function meanRecall(
  memories: readonly Memory[],
  scheduling: SchedulingOptions,
  timestamp: EpochMs,
): number | undefined {
  if (memories.length === 0) return undefined;
  const sum = memories.reduce((total, memory) => total + retrievability(memory, timestamp, scheduling), 0);
  return sum / memories.length;
}

/** Days from now, to the minute, until retrievability falls below `threshold`. Undefined if it stays above for `maxDays`. */
export function daysUntilBelow(
  threshold: number,
  memory: Memory,
  scheduling: SchedulingOptions,
  now: EpochMs,
  maxDays: number,
): number | undefined {
  const isBelow = (minutes: number) =>
    retrievability(memory, now + minutes * msPerMinute, scheduling) < threshold;
  let [low, high] = [0, (maxDays * msPerDay) / msPerMinute];
  if (!isBelow(high)) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isBelow(middle)) high = middle;
    else low = middle + 1;
  }
  return (low * msPerMinute) / msPerDay;
}
