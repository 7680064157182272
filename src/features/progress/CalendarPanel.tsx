/** The calendar of reviews. It counts days and weeks, and no streak that a missed day would break. */
import { groupBy } from "../../domain/collections/groupBy";
import type { DayActivity } from "../../domain/progress/activity";
import { type Day, msPerMinute } from "../../domain/time";
import { formatCount, formatStudyTime, formatNumber } from "../shared/format";
import { formatDay, formatMonth } from "../shared/formatDates";
import { ChartPanel } from "./chart/ChartPanel";
import { Heatmap } from "./chart/Heatmap";

type Props = {
  /** After a flight to the west some may be after today, as the days were there. They are left out until they come. */
  readonly days: readonly DayActivity[];
  readonly today: Day;
  /** Whether a search has chosen the cards. */
  readonly isFiltered: boolean;
};

export function CalendarPanel({ days: allDays, today, isFiltered }: Props) {
  const days = allDays.filter(({ day }) => day <= today);
  const byDay = new Map(days.map((activity) => [activity.day, activity]));
  const lastYear = days.filter(({ day }) => day > today - 365);
  const firstDay = Math.max(days[0]?.day ?? today, today - 364);
  const months = groupBy(days, ({ day }) => formatMonth(day));
  const sumOf = (group: readonly DayActivity[], valueOf: (activity: DayActivity) => number) =>
    group.reduce((sum, activity) => sum + valueOf(activity), 0);
  const averageTime = formatStudyTime(
    sumOf(lastYear, ({ durationMs }) => durationMs) / msPerMinute / Math.max(1, lastYear.length),
  );
  const describeDays = () => {
    if (lastYear.length === 0) return "On none in the last year.";
    if (firstDay < today)
      return `On ${formatNumber(lastYear.length)} of the last ${formatCount(today - firstDay + 1, "day")}, ${averageTime} each on average.`;
    return `Today, ${averageTime}. ${isFiltered ? "You reviewed none of these cards before" : "It is your first day"}.`;
  };
  return (
    <ChartPanel
      title="On which days did I study?"
      sentence={describeDays()}
      table={
        lastYear.length === 0
          ? undefined
          : {
              columns: ["Month", "Days", "Reviews", "Minutes"],
              rows: Array.from(months, ([month, group]) => [
                month,
                formatNumber(group.length),
                formatNumber(sumOf(group, ({ reviews }) => reviews)),
                formatNumber(Math.round(sumOf(group, ({ durationMs }) => durationMs) / msPerMinute)),
              ]).toReversed(),
            }
      }
      isWide
    >
      <Heatmap
        label="Reviews by day"
        today={today}
        valueOf={(day) => byDay.get(day)?.reviews ?? 0}
        describe={(day) => `${formatDay(day)}: ${formatCount(byDay.get(day)?.reviews ?? 0, "review")}`}
      />
    </ChartPanel>
  );
}
