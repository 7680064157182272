/** "What is coming?": what the plan takes, and how many reviews fall due. */
import { useMemo } from "react";
import { forecastDue } from "../../domain/progress/futureDue";
import type { CardState } from "../../domain/study/cardState";
import type { Day } from "../../domain/time";
import { formatCount, formatNumber } from "../shared/format";
import { formatShortDay } from "../shared/formatDates";
import { useInterviewPlan } from "../shared/schedule/useTodaysPlan";
import { BarChart } from "./chart/BarChart";
import { ChartGroup } from "./chart/ChartGroup";
import { ChartPanel } from "./chart/ChartPanel";
import { PlanDaysPanel } from "./PlanDaysPanel";

const dayCount = 31;

type Props = {
  readonly cards: readonly CardState[];
  readonly today: Day;
  /** Whether a search has chosen the cards. */
  readonly isFiltered: boolean;
};

export function DueCharts({ cards, today, isFiltered }: Props) {
  const plan = useInterviewPlan();
  const { overdue, days, later } = useMemo(() => forecastDue(cards, today, dayCount), [cards, today]);
  const soon = days.reduce((sum, count) => sum + count, 0);
  const isEmpty = soon + overdue + later === 0;
  const nameOf = (index: number) => (index === 0 ? "today" : formatShortDay(today + index));
  const bars = days.map((count, index) => ({
    name: nameOf(index),
    values: index === 0 ? [count, overdue] : [count, 0],
  }));
  const describeDue = () => {
    if (!isEmpty)
      return `Today ${formatCount((days[0] ?? 0) + overdue, "review")}, ${formatNumber(overdue)} of them overdue. ${formatCount(soon - (days[0] ?? 0), "review")} in the 30 days after, ${formatNumber(later)} later. New cards and forgotten ones come on top.`;
    return cards.some(({ memory }) => memory)
      ? "Nothing falls due: the cards that you have reviewed are suspended."
      : "Nothing is due: cards come back after their first review.";
  };
  return (
    <ChartGroup title="What is coming?">
      {plan && <PlanDaysPanel plan={plan} isFiltered={isFiltered} />}
      <ChartPanel
        title="How many reviews fall due?"
        sentence={describeDue()}
        table={
          isEmpty
            ? undefined
            : {
                columns: ["Day", "Reviews"],
                rows: [
                  ["Overdue", formatNumber(overdue)],
                  ...days.map((count, index) => [nameOf(index), formatNumber(count)]),
                  ["Later", formatNumber(later)],
                ],
              }
        }
        isWide
      >
        <BarChart
          label="Reviews due by day"
          series={["Due", "Overdue"]}
          bars={bars}
          describe={(index) =>
            `${nameOf(index)}: ${formatCount(days[index] ?? 0, "review")}${index === 0 && overdue > 0 ? `, and ${formatNumber(overdue)} overdue` : ""}`
          }
        />
      </ChartPanel>
    </ChartGroup>
  );
}
