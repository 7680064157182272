/** Everything that the charts show of the reviews so far: the work of the progress worker. */
import type { SchedulingOptions } from "../scheduling/schedulingOptions";
import type { Day, EpochMs } from "../time";
import { type Activity, summarizeActivity } from "./activity";
import { type Calibration, calibrate } from "./calibration";
import { replayReviews } from "./replayReviews";
import type { ReviewTable } from "./reviewTable";
import { type RetentionPeriod, measureRetention } from "./measureRetention";

export type HistorySummary = {
  readonly activity: Activity;
  readonly calibration: Calibration;
  readonly retention: readonly RetentionPeriod[];
};

export function summarizeHistory(
  table: ReviewTable,
  scheduling: SchedulingOptions,
  today: Day,
  utcOffsetMinutes: (timestamp: EpochMs) => number,
): HistorySummary {
  const replayed = replayReviews(table, scheduling);
  return {
    activity: summarizeActivity(table, replayed, utcOffsetMinutes),
    calibration: calibrate(table, replayed),
    retention: measureRetention(table, replayed, today),
  };
}
