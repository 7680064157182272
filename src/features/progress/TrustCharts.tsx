/** "Can I trust these numbers?": predicted against measured recall, and true retention. */
import type { Calibration } from "../../domain/progress/calibration";
import type { RetentionPeriod } from "../../domain/progress/measureRetention";
import { formatCount, formatNumber, formatPercent } from "../shared/format";
import { BarChart } from "./chart/BarChart";
import { CalibrationPlot } from "./chart/CalibrationPlot";
import { ChartGroup } from "./chart/ChartGroup";
import { ChartPanel } from "./chart/ChartPanel";
import { NoValue } from "./chart/NoValue";
import { type Recalled, formatRecallShare } from "./formatRecallShare";

type Props = {
  readonly calibration: Calibration;
  readonly retention: readonly RetentionPeriod[];
};

export function TrustCharts({ calibration, retention }: Props) {
  return (
    <ChartGroup title="Can I trust these numbers?">
      <CalibrationPanel calibration={calibration} />
      <RetentionPanel retention={retention} />
    </ChartGroup>
  );
}

function CalibrationPanel({ calibration }: Pick<Props, "calibration">) {
  const { bins, count, predicted, measured, logLoss, rmseBins } = calibration;
  return (
    <ChartPanel
      title="How well is recall predicted?"
      sentence={
        count === 0
          ? "Nothing to compare yet: it takes cards that you review again on a later day."
          : `Predicted ${formatPercent(predicted)}, recalled ${formatPercent(measured)} in ${formatCount(count, "review")}. On average a prediction is off by ${(rmseBins * 100).toFixed(1)} points (RMSE over bins of like reviews); log loss ${logLoss.toFixed(3)}. Lines are 95% intervals.`
      }
      table={
        count === 0
          ? undefined
          : {
              columns: ["Predicted", "Recalled", "95% interval", "Reviews"],
              rows: bins.map((bin) => [
                formatPercent(bin.predicted),
                formatPercent(bin.measured),
                `${formatPercent(bin.low)} to ${formatPercent(bin.high)}`,
                formatNumber(bin.count),
              ]),
            }
      }
    >
      <CalibrationPlot
        label="Predicted and measured recall"
        bins={bins}
        describe={(index) => {
          const bin = bins[index];
          return bin
            ? `Predicted ${formatPercent(bin.predicted)}: recalled ${formatPercent(bin.measured)} of ${formatCount(bin.count, "review")}, ${formatPercent(bin.low)} to ${formatPercent(bin.high)} with 95% certainty`
            : "";
        }}
      />
    </ChartPanel>
  );
}

const periodNames: Readonly<Record<number, string>> = { 1: "Today", 365: "Year", [Infinity]: "All time" };

function RetentionPanel({ retention }: Pick<Props, "retention">) {
  const sums = retention.map(({ days, young, mature }) => ({
    name: periodNames[days] ?? `${days} days`,
    young,
    mature,
    all: { recalled: young.recalled + mature.recalled, count: young.count + mature.count },
  }));
  const allTime = sums.at(-1);
  const isEmpty = !allTime || allTime.all.count === 0;
  return (
    <ChartPanel
      title="How much did I remember?"
      sentence={
        isEmpty
          ? "Nothing to measure yet: it takes cards that you review again on a later day."
          : `Of ${formatCount(allTime.all.count, "review")} of cards seen on an earlier day, ${formatRecallShare(allTime.all)} were recalled: ${sharesOf(
              [
                [allTime.young, (share) => `${share} of young cards`],
                [allTime.mature, (share) => `${share} of mature ones`],
              ],
            )}.`
      }
      table={
        isEmpty
          ? undefined
          : {
              columns: ["Period", "Young", "Mature", "All", "Reviews"],
              rows: sums.map(({ name, young, mature, all }) => [
                name,
                ...[young, mature, all].map(
                  (each, i) => formatRecallShare(each) ?? <NoValue key={i} reason="none seen before" />,
                ),
                formatNumber(all.count),
              ]),
            }
      }
    >
      <BarChart
        label="Recalled reviews by period"
        series={["Recalled"]}
        bars={sums.map(({ name, all }) => ({
          name,
          values: [all.count === 0 ? 0 : all.recalled / all.count],
        }))}
        initial={sums.length - 1}
        formatTick={formatPercent}
        describe={(index) => {
          const period = sums[index];
          if (!period) return "";
          if (period.all.count === 0) return `${period.name}: no review of a card seen on an earlier day`;
          const shares = sharesOf([
            [period.young, (share) => `young ${share}`],
            [period.mature, (share) => `mature ${share}`],
          ]);
          return `${period.name}: ${formatRecallShare(period.all)} of ${formatCount(period.all.count, "review")}; ${shares}`;
        }}
      />
    </ChartPanel>
  );
}

/** The described shares of the groups that have reviews. */
const sharesOf = (groups: readonly (readonly [Recalled, (share: string) => string])[]): string =>
  groups
    .flatMap(([group, describe]) => {
      const share = formatRecallShare(group);
      return share === undefined ? [] : [describe(share)];
    })
    .join(", ");
