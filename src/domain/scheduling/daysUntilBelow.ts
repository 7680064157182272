/** When a card's chance of recall falls below a threshold. */
import { type EpochMs, msPerDay, msPerMinute } from "../time";
import { retrievability } from "./fsrs";
import type { Memory } from "./memory";
import type { SchedulingOptions } from "./schedulingOptions";

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
