/** What was done: by day, by hour and by grade. */
import { msPerHour, msPerMinute, type Day, type DurationMs, type EpochMs } from "../time";
import { isMature } from "./isMature";
import type { ReplayedReviews } from "./replayReviews";
import type { ReviewTable } from "./reviewTable";

export type DayActivity = {
  readonly day: Day;
  readonly reviews: number;
  readonly durationMs: DurationMs;
  /** Cards graded for the first time. */
  readonly newCards: number;
};
type HourActivity = {
  readonly reviews: number;
  /** Reviews of cards that were seen on an earlier day, and how many of them were recalled. */
  readonly tested: number;
  readonly recalled: number;
};
/** Learning: a first grade, another one on the same day, or a cram. */
export const reviewMaturities = ["learning", "young", "mature"] as const;
type ReviewMaturity = (typeof reviewMaturities)[number];

export type Activity = {
  /** Days with reviews, oldest first. */
  readonly days: readonly DayActivity[];
  /** One for each of the 24 hours, from midnight. */
  readonly hours: readonly HourActivity[];
  /** How often each grade was given, Again first. */
  readonly grades: Readonly<Record<ReviewMaturity, readonly number[]>>;
};

export function summarizeActivity(
  table: ReviewTable,
  { predicted, stability }: ReplayedReviews,
  utcOffsetMinutes: (timestamp: EpochMs) => number,
): Activity {
  const days = new Map<Day, { day: Day; reviews: number; durationMs: DurationMs; newCards: number }>();
  const hours = Array.from({ length: 24 }, () => ({ reviews: 0, tested: 0, recalled: 0 }));
  const grades = { learning: [0, 0, 0, 0], young: [0, 0, 0, 0], mature: [0, 0, 0, 0] };
  for (const [row, grade] of table.grade.entries()) {
    if (grade === 0) continue;
    const day = table.day[row] ?? 0;
    const isTested = !Number.isNaN(predicted[row] ?? Number.NaN);
    const before = stability[row] ?? Number.NaN;
    const sums = days.get(day) ?? { day, reviews: 0, durationMs: 0, newCards: 0 };
    sums.reviews += 1;
    sums.durationMs += table.durationMs[row] ?? 0;
    if (Number.isNaN(before) && table.isCram[row] === 0) sums.newCards += 1;
    days.set(day, sums);
    const timestamp = table.timestamp[row] ?? 0;
    const localMs = timestamp + utcOffsetMinutes(timestamp) * msPerMinute;
    const hour = hours[Math.floor(localMs / msPerHour) % 24];
    if (hour) {
      hour.reviews += 1;
      if (isTested) hour.tested += 1;
      if (isTested && grade > 1) hour.recalled += 1;
    }
    const counts = grades[isTested ? (isMature(before) ? "mature" : "young") : "learning"];
    counts[grade - 1] = (counts[grade - 1] ?? 0) + 1;
  }
  return { days: [...days.values()].toSorted((a, b) => a.day - b.day), hours, grades };
}

/** Sums of the days from `from` to `to`, both included, in bins of `daysPerBin` days. The last bin ends with `to`. */
export function binDays(
  days: readonly DayActivity[],
  from: Day,
  to: Day,
  daysPerBin: number,
): readonly DayActivity[] {
  const binCount = Math.max(0, Math.ceil((to - from + 1) / daysPerBin));
  const bins = Array.from({ length: binCount }, (_, i) => ({
    day: to - (binCount - i) * daysPerBin + 1,
    reviews: 0,
    durationMs: 0,
    newCards: 0,
  }));
  for (const { day, reviews, durationMs, newCards } of days) {
    if (day < from || day > to) continue;
    const bin = bins[binCount - 1 - Math.floor((to - day) / daysPerBin)];
    if (!bin) continue;
    bin.reviews += reviews;
    bin.durationMs += durationMs;
    bin.newCards += newCards;
  }
  return bins;
}
