/** Reviews by hour of the day, and the recall of cards seen on an earlier day. */
import type { Activity } from "../../domain/progress/activity";
import { formatCount, formatMinuteOfDay, formatNumber } from "../shared/format";
import { BarChart } from "./chart/BarChart";
import { ChartPanel } from "./chart/ChartPanel";
import { NoValue } from "./chart/NoValue";
import { noReviews } from "./noReviews";
import { formatRecallShare } from "./formatRecallShare";

export function HoursPanel({ hours }: Pick<Activity, "hours">) {
  const busiest = hours.reduce((best, hour, i) => (hour.reviews > (hours[best]?.reviews ?? 0) ? i : best), 0);
  const isEmpty = hours.every(({ reviews }) => reviews === 0);
  /** Undefined where no card was seen on an earlier day. */
  const recalledAt = (index: number) =>
    formatRecallShare({ recalled: hours[index]?.recalled ?? 0, count: hours[index]?.tested ?? 0 });
  const nameOf = (index: number) => formatMinuteOfDay(60 * index);
  return (
    <ChartPanel
      title="At which hours do I review?"
      sentence={
        isEmpty
          ? noReviews
          : `Most from ${nameOf(busiest)} to ${nameOf(busiest + 1)}, with ${formatCount(hours[busiest]?.reviews ?? 0, "review")}.`
      }
      table={
        isEmpty
          ? undefined
          : {
              columns: ["Hour", "Reviews", "Recalled, of cards seen on an earlier day"],
              rows: hours.map(({ reviews }, i) => [
                nameOf(i),
                formatNumber(reviews),
                recalledAt(i) ?? (
                  <NoValue key={i} reason={reviews === 0 ? "no reviews" : "none seen before"} />
                ),
              ]),
            }
      }
    >
      <BarChart
        label="Reviews by hour"
        series={["Reviews"]}
        bars={hours.map(({ reviews }, i) => ({ name: nameOf(i), values: [reviews] }))}
        initial={busiest}
        describe={(index) => {
          const recalled = recalledAt(index);
          return `${nameOf(index)}: ${formatCount(hours[index]?.reviews ?? 0, "review")}${recalled === undefined ? "" : `, recalled ${recalled}`}`;
        }}
      />
    </ChartPanel>
  );
}
