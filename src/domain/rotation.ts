/** Which of many snapshots to keep: close together for the last days, further apart before. */
import { type Day, isoDate } from "./day";

/** A period of the calendar, and of how many of those in which there are snapshots the last one stays. */
const periods: readonly { readonly of: (day: Day) => number | string; readonly count: number }[] = [
  { of: (day) => day, count: 7 },
  // Day 0 was a Thursday; weeks begin on Monday.
  { of: (day) => Math.floor((day + 3) / 7), count: 4 },
  { of: (day) => isoDate(day).slice(0, 7), count: 3 },
];

/**
 * The days whose snapshots stay, newest first: the last 7, the last of each of the last 4 weeks and of the last 3 months that
 * have any. Counted by what is there and not by today, so that a year's absence throws nothing away. Whoever thins every day
 * keeps the same as one who thins once.
 */
export function keptDays(all: readonly Day[]): readonly Day[] {
  const newestFirst = [...new Set(all)].sort((a, b) => b - a);
  const kept = new Set(
    periods.flatMap(({ of, count }) => {
      const lasts = newestFirst.filter((day, i) => i === 0 || of(day) !== of(newestFirst[i - 1] ?? day));
      return lasts.slice(0, count);
    }),
  );
  return newestFirst.filter((day) => kept.has(day));
}
