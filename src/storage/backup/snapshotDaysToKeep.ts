/** Which snapshots to keep: daily ones for the last days, then weekly, then monthly ones. */
import { toIsoDate } from "../../domain/scheduling/calendar";
import type { Day } from "../../domain/time";

/** A period, and for how many of them the last snapshot is kept. Periods without a snapshot don't count. */
const periods: readonly { readonly periodOf: (day: Day) => number | string; readonly count: number }[] = [
  { periodOf: (day) => day, count: 7 },
  // Day 0 was a Thursday; weeks begin on Monday.
  { periodOf: (day) => Math.floor((day + 3) / 7), count: 4 },
  { periodOf: (day) => toIsoDate(day).slice(0, 7), count: 3 },
];

/**
 * The days whose snapshots are kept, newest first: the last 7 days, the last day of each of the last 4 weeks and 3 months that
 * have a snapshot. Counted from the snapshots and not from today, so that nothing is deleted after a long absence.
 * Pruning daily keeps the same days as pruning once.
 */
export function snapshotDaysToKeep(all: readonly Day[]): readonly Day[] {
  const newestFirst = [...new Set(all)].sort((a, b) => b - a);
  const retained = new Set(
    periods.flatMap(({ periodOf, count }) => {
      const newestOfEachPeriod = newestFirst.filter(
        (day, i) => i === 0 || periodOf(day) !== periodOf(newestFirst[i - 1] ?? day),
      );
      return newestOfEachPeriod.slice(0, count);
    }),
  );
  return newestFirst.filter((day) => retained.has(day));
}
