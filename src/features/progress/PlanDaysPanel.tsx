/** What the plan for the interview takes on each coming day. */
import { withTodaysWork } from "../../domain/planning/todaysWork";
import type { Plan } from "../../domain/planning/planResult";
import { describeStudyDay, describeStudyDays, nameFirstDay } from "../shared/schedule/describeStudyDay";
import { useNow } from "../../hooks/time/useNow";
import { useClock, useSettings } from "../../state/StoresContext";
import { formatNumber } from "../shared/format";
import { formatShortDay } from "../shared/formatDates";
import { BarChart } from "./chart/BarChart";
import { ChartPanel } from "./chart/ChartPanel";
import { useTodaysWork } from "./useTodaysWork";

const title = "How many minutes does the plan take?";

type Props = {
  readonly plan: Plan;
  /** Whether a search has chosen the cards. The plan's days are sums over all cards, and can't be filtered. */
  readonly isFiltered: boolean;
};

export function PlanDaysPanel({ plan, isFiltered }: Props) {
  const { today } = plan;
  const days = withTodaysWork(plan.days, useTodaysWork());
  const clock = {
    now: useNow(useClock()),
    dayStartHour: useSettings(({ settings }) => settings.dayStartHour),
  };
  if (isFiltered)
    return (
      <ChartPanel
        title={title}
        sentence="The plan has minutes for all cards together, not for those that a search finds. They are shown without a search."
        table={undefined}
        isWide
      />
    );
  const nameOf = (index: number) =>
    index === 0 ? nameFirstDay(today, clock) : formatShortDay(today + index);
  return (
    <ChartPanel
      title={title}
      sentence={`${describeStudyDays(days, clock)}.${plan.isProvisional ? " This is a first, rough plan; the full one is being made." : ""}`}
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
          return day ? `${nameOf(index)}: ${describeStudyDay(day, today)}` : "";
        }}
      />
    </ChartPanel>
  );
}
