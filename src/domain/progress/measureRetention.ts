/** True retention: the share of reviews that were recalled, by period and by how mature the card was. */
import type { Day } from "../time";
import { isMature } from "./isMature";
import type { ReplayedReviews } from "./replayReviews";
import type { ReviewTable } from "./reviewTable";

type RetentionCount = { readonly recalled: number; readonly count: number };
export type RetentionPeriod = {
  /** How many days, today included; Infinity for all time. */
  readonly days: number;
  readonly young: RetentionCount;
  readonly mature: RetentionCount;
};

/** Today, a week, a month, a year, all time. */
const periods = [1, 7, 30, 365, Infinity] as const;

/** Counts a card's first review of a day, unless it was new that day. */
export function measureRetention(
  table: ReviewTable,
  { predicted, stability }: ReplayedReviews,
  today: Day,
): readonly RetentionPeriod[] {
  const sums = periods.map((days) => ({
    days,
    young: { recalled: 0, count: 0 },
    mature: { recalled: 0, count: 0 },
  }));
  for (const [row, chance] of predicted.entries()) {
    if (Number.isNaN(chance)) continue;
    const daysAgo = today - (table.day[row] ?? 0);
    for (const period of sums) {
      if (daysAgo >= period.days) continue;
      const counts = isMature(stability[row] ?? 0) ? period.mature : period.young;
      counts.count += 1;
      if ((table.grade[row] ?? 1) > 1) counts.recalled += 1;
    }
  }
  return sums;
}
