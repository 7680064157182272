/** "What did I do?": reviews, minutes and new cards by day, the calendar, hours, grades, and rounds. */
import { useState } from "react";
import { ChoiceChip } from "../../components/fields/ChoiceChip";
import { type Activity, type DayActivity, binDays, reviewMaturities } from "../../domain/progress/activity";
import type { CardId } from "../../domain/ids";
import { grades } from "../../domain/scheduling/memory";
import { type Day, msPerMinute } from "../../domain/time";
import { formatCount, formatStudyTime, formatNumber, formatPercent, upperFirst } from "../shared/format";
import { formatDay, formatShortDay } from "../shared/formatDates";
import { gradeLabels } from "../shared/card/gradeLabels";
import { BarChart } from "./chart/BarChart";
import { ChartGroup } from "./chart/ChartGroup";
import { ChartPanel } from "./chart/ChartPanel";
import { CalendarPanel } from "./CalendarPanel";
import { HoursPanel } from "./HoursPanel";
import { noReviews } from "./noReviews";
import { RoundsPanel } from "./RoundsPanel";

type Props = {
  readonly activity: Activity;
  readonly today: Day;
  /** The cards that count; undefined for all. */
  readonly included: ReadonlySet<CardId> | undefined;
};

const maturityLabels = { learning: "Learning", young: "Young", mature: "Mature" } as const;

/** How many days back, and how many of them a bar sums. */
const ranges = [
  { name: "31 days", days: 31, daysPerBin: 1 },
  { name: "Year", days: 364, daysPerBin: 7 },
  { name: "All time", days: undefined, daysPerBin: 28 },
] as const;

export function ActivityCharts({ activity, today, included }: Props) {
  const [range, setRange] = useState<(typeof ranges)[number]>(ranges[0]);
  const { days } = activity;
  const firstDay = days[0]?.day ?? today;
  const from = range.days === undefined ? firstDay : today - range.days + 1;
  const averagedFrom = Math.max(from, firstDay);
  const period: Period = {
    bins: binDays(days, from, today, range.daysPerBin),
    daysPerBin: range.daysPerBin,
    spanLabel: range.days === undefined ? "in all" : `in the last ${range.days} days`,
    dayCount: Math.max(1, today - averagedFrom + 1),
    sinceLabel: averagedFrom === firstDay ? ` since the first review on ${formatDay(firstDay)}` : "",
  };
  if (days.length === 0)
    return (
      <ChartGroup title="What did I do?">
        <ChartPanel title="How much did I review?" sentence={noReviews} table={undefined} />
        <RoundsPanel included={included} />
      </ChartGroup>
    );
  return (
    <ChartGroup title="What did I do?">
      <fieldset className="flex flex-wrap gap-2 text-[0.9375rem] lg:col-span-2 print:hidden">
        <legend className="sr-only">Period of the charts by day</legend>
        {ranges.map((each) => (
          <ChoiceChip
            key={each.name}
            type="radio"
            name="range"
            label={each.name}
            checked={each === range}
            onChange={() => setRange(each)}
          />
        ))}
      </fieldset>
      <DaysPanel
        title="How much did I review?"
        period={period}
        valueOf={({ reviews }) => reviews}
        describeValue={(value) => formatCount(value, "review")}
      />
      <DaysPanel
        title="How long did I study?"
        period={period}
        valueOf={({ durationMs }) => durationMs / msPerMinute}
        describeValue={formatStudyTime}
      />
      <CalendarPanel days={days} today={today} isFiltered={included !== undefined} />
      <DaysPanel
        title="How many new cards did I start?"
        period={period}
        valueOf={({ newCards }) => newCards}
        describeValue={(value) => formatCount(value, "new card")}
      />
      <HoursPanel hours={activity.hours} />
      <GradesPanel counts={activity.grades} />
      <RoundsPanel included={included} />
    </ChartGroup>
  );
}

type Period = {
  /** The first may reach back before the period. */
  readonly bins: readonly DayActivity[];
  readonly daysPerBin: number;
  /** `in the last 31 days`, or `in all`. */
  readonly spanLabel: string;
  /** The number of days to average over: from the first review or the start of the period, whichever is later, to today. */
  readonly dayCount: number;
  /** ` since the first review on 3 November 2026`, if the average starts there. */
  readonly sinceLabel: string;
};

type DaysPanelProps = {
  readonly title: string;
  readonly period: Period;
  readonly valueOf: (activity: DayActivity) => number;
  readonly describeValue: (value: number) => string;
};

function DaysPanel({ title, period, valueOf, describeValue }: DaysPanelProps) {
  const { bins, daysPerBin, spanLabel, dayCount, sinceLabel } = period;
  const values = bins.map(valueOf);
  const total = values.reduce((sum, value) => sum + value, 0);
  const average = total / dayCount;
  const nameOf = (bin: DayActivity | undefined) => (bin ? formatShortDay(bin.day) : "");
  const longNameOf = (bin: DayActivity | undefined) =>
    bin && daysPerBin > 1
      ? `${formatShortDay(bin.day)} to ${formatDay(bin.day + daysPerBin - 1)}`
      : nameOf(bin);
  return (
    <ChartPanel
      title={title}
      sentence={
        total === 0
          ? `None ${spanLabel}.`
          : `${upperFirst(describeValue(total))} ${spanLabel}: ${average < 0.05 ? "less than 0.1" : average.toFixed(1)} a day${sinceLabel}.`
      }
      table={
        total === 0
          ? undefined
          : {
              columns: [daysPerBin === 1 ? "Day" : "Days", "Amount"],
              rows: bins.map((bin, i) => [longNameOf(bin), describeValue(values[i] ?? 0)]).toReversed(),
            }
      }
    >
      <BarChart
        label={title}
        series={["Amount"]}
        bars={bins.map((bin, i) => ({ name: nameOf(bin), values: [values[i] ?? 0] }))}
        initial={bins.length - 1}
        describe={(index) => `${longNameOf(bins[index])}: ${describeValue(values[index] ?? 0)}`}
      />
    </ChartPanel>
  );
}

function GradesPanel({ counts }: { readonly counts: Activity["grades"] }) {
  const totals = grades.map((grade) =>
    reviewMaturities.reduce((sum, maturity) => sum + (counts[maturity][grade - 1] ?? 0), 0),
  );
  const total = totals.reduce((sum, count) => sum + count, 0);
  const nameOf = (index: number) => gradeLabels[grades[index] ?? 3];
  return (
    <ChartPanel
      title="Which answers did I give?"
      sentence={
        total === 0
          ? noReviews
          : `${totals.map((count, i) => `${nameOf(i)} ${formatPercent(count / total)}`).join(", ")} of ${formatCount(total, "review")}.`
      }
      table={
        total === 0
          ? undefined
          : {
              columns: ["Answer", ...reviewMaturities.map((maturity) => maturityLabels[maturity])],
              rows: grades.map((grade) => [
                gradeLabels[grade],
                ...reviewMaturities.map((maturity) => formatNumber(counts[maturity][grade - 1] ?? 0)),
              ]),
            }
      }
      isWide
    >
      <BarChart
        label="Reviews by answer"
        series={reviewMaturities.map((maturity) => maturityLabels[maturity])}
        bars={grades.map((grade) => ({
          name: gradeLabels[grade],
          values: reviewMaturities.map((maturity) => counts[maturity][grade - 1] ?? 0),
        }))}
        initial={2}
        describe={(index) =>
          `${nameOf(index)}: ${reviewMaturities.map((maturity) => `${maturityLabels[maturity].toLowerCase()} ${formatNumber(counts[maturity][index] ?? 0)}`).join(", ")}`
        }
      />
    </ChartPanel>
  );
}
