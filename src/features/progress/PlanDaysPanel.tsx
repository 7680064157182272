/** What the plan for the interview takes on each coming day. */
import type { Plan } from "../../domain/planning/planResult";
import { formatCount, formatNumber, formatShortDay } from "../shared/format";
import { BarChart } from "./chart/BarChart";
import { ChartPanel } from "./chart/ChartPanel";

export function PlanDaysPanel({ plan: { days, today } }: { readonly plan: Plan }) {
  const nameOf = (index: number) => (index === 0 ? "today" : formatShortDay(today + index));
  const rounded = days.map((day) => ({
    minutes: Math.round(day.minutes),
    newCards: Math.round(day.newCards),
    reviews: Math.round(day.reviews),
  }));
  const sum = (of: "minutes" | "newCards" | "reviews") =>
    Math.round(days.reduce((total, day) => total + day[of], 0));
  return (
    <ChartPanel
      title="How many minutes does the plan take?"
      sentence={`In ${formatCount(days.length, "day")} ${formatCount(sum("minutes"), "minute")}: about ${formatCount(sum("newCards"), "new card")} and ${formatCount(sum("reviews"), "review")}.`}
      table={{
        columns: ["Day", "Minutes", "New cards", "Reviews"],
        rows: rounded.map(({ minutes, newCards, reviews }, index) => [
          nameOf(index),
          formatNumber(minutes),
          formatNumber(newCards),
          formatNumber(reviews),
        ]),
      }}
      isWide
    >
      <BarChart
        label="Minutes of the plan by day"
        series={["Minutes"]}
        bars={rounded.map(({ minutes }, index) => ({ name: nameOf(index), values: [minutes] }))}
        describe={(index) => {
          const { minutes = 0, newCards = 0, reviews = 0 } = rounded[index] ?? {};
          return `${nameOf(index)}: ${formatCount(minutes, "minute")}, about ${formatCount(newCards, "new card")} and ${formatCount(reviews, "review")}`;
        }}
      />
    </ChartPanel>
  );
}
