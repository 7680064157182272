/** The forgetting curve of everything learned so far, and the same in a sentence. */
import { LineChart } from "../../components/LineChart";
import type { SchedulingOptions } from "../../domain/scheduling/schedulingOptions";
import { forecastRecall } from "../../domain/study/progressSummary";
import type { QueueEntry } from "../../domain/study/queue";
import { type Study, memoryOf } from "../../domain/study/study";
import type { EpochMs } from "../../domain/time";
import { formatCount, formatNumber, formatPercent } from "../shared/format";
import { TitledSection } from "../../components/TitledSection";

type Props = {
  readonly entries: readonly QueueEntry[];
  readonly study: Study;
  readonly scheduling: SchedulingOptions;
  readonly now: EpochMs;
};

const forecastDays = 30;

export function RecallForecastChart({ entries, study, scheduling, now }: Props) {
  const seenCards = entries.map(({ card }) => card).filter((card) => memoryOf(study, card));
  if (seenCards.length === 0) return null;
  const values = forecastRecall(seenCards, study, scheduling, now, forecastDays);
  const lastValue = values.at(-1) ?? 0;
  const countRecalled = (share: number) => Math.round(share * seenCards.length);
  const sentence =
    seenCards.length === 1
      ? `You have learned one card. You would recall it today with a chance of ${formatPercent(values[0] ?? 0)}, and in ${forecastDays} days without a review with ${formatPercent(lastValue)}.`
      : `Of the ${formatCount(seenCards.length, "card")} you have learned, you would recall ${formatNumber(countRecalled(values[0] ?? 0))} today, and ${formatNumber(countRecalled(lastValue))} in ${forecastDays} days without a review.`;
  return (
    <TitledSection
      title="What you would remember"
      className="rounded-card border border-line bg-surface p-5 sm:p-6"
    >
      <p className="mt-1 text-[0.9375rem] text-pretty text-quiet">{sentence}</p>
      <div className="mt-4">
        <LineChart
          values={values}
          startLabel={`now, ${formatPercent(values[0] ?? 0)}`}
          endLabel={`in ${forecastDays} days, ${formatPercent(lastValue)}`}
          label={`A line that falls from ${formatPercent(values[0] ?? 0)} now to ${formatPercent(lastValue)} in ${forecastDays} days.`}
        />
      </div>
    </TitledSection>
  );
}
