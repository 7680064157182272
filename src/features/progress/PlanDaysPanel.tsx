/** What the plan for the interview takes on each coming day. */
import type { Plan } from "../../domain/planning/planResult";
import { describeCards, describeMinutes, sumOfDays } from "../shared/describeStudyDay";
import { formatCount, formatNumber, formatShortDay } from "../shared/format";
import { BarChart } from "./chart/BarChart";
import { ChartPanel } from "./chart/ChartPanel";

export function PlanDaysPanel({ plan: { days, today } }: { readonly plan: Plan }) {
  const nameOf = (index: number) => (index === 0 ? "today" : formatShortDay(today + index));
  const total = sumOfDays(days);
  return (
    <ChartPanel
      title="How many minutes does the plan take?"
      sentence={`In ${formatCount(days.length, "day")} ${describeMinutes(total)}: ${describeCards(total)}.`}
      table={{
        columns: ["Day", "Minutes", "New cards", "Reviews"],
        rows: days.map(({ expectedMinutes, newCards, reviews }, index) => [
          nameOf(index),
          formatNumber(Math.round(expectedMinutes)),
          formatNumber(Math.round(newCards)),
          formatNumber(Math.round(reviews)),
        ]),
      }}
      isWide
    >
      <BarChart
        label="Minutes of the plan by day"
        series={["Minutes"]}
        bars={days.map(({ expectedMinutes }, index) => ({
          name: nameOf(index),
          values: [Math.round(expectedMinutes)],
        }))}
        describe={(index) => {
          const day = days[index];
          return day ? `${nameOf(index)}: ${describeMinutes(day)}, ${describeCards(day)}` : "";
        }}
      />
    </ChartPanel>
  );
}
