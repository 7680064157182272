/** How well FSRS predicts recall: predicted against measured, log loss and RMSE (bins). */
import { clampProbability } from "../scheduling/clampProbability";
import type { ReplayedReviews } from "./replayReviews";
import type { ReviewTable } from "./reviewTable";
import { wilsonInterval } from "./wilsonInterval";

export type CalibrationBin = {
  /** Bounds of the predicted recall, 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Means of the bin's reviews, 0 to 1. */
  readonly predicted: number;
  readonly measured: number;
  /** The 95% interval of the measured recall (Wilson). */
  readonly low: number;
  readonly high: number;
};

export type Calibration = {
  readonly count: number;
  /** Means of all reviews, 0 to 1; 0 without reviews. */
  readonly predicted: number;
  readonly measured: number;
  /** Mean, natural logarithm. Lower is better. */
  readonly logLoss: number;
  /** Root of the mean squared difference between predicted and measured, over bins of similar reviews. Lower is better. */
  readonly rmseBins: number;
  /** The bins that have reviews, lowest prediction first. */
  readonly bins: readonly CalibrationBin[];
};

const binCount = 20;
type Sums = { count: number; predicted: number; recalled: number };
const createSums = (): Sums => ({ count: 0, predicted: 0, recalled: 0 });
const sumsOf = (groups: Map<number, Sums>, key: number): Sums => {
  const sums = groups.get(key) ?? createSums();
  groups.set(key, sums);
  return sums;
};

export function calibrate(table: ReviewTable, replayed: ReplayedReviews): Calibration {
  const byPrediction = new Map<number, Sums>();
  const byRmseBin = new Map<number, Sums>();
  const all = createSums();
  let loss = 0;
  for (const [row, predicted] of replayed.predicted.entries()) {
    if (Number.isNaN(predicted)) continue;
    const isRecalled = (table.grade[row] ?? 1) > 1;
    const clamped = clampProbability(predicted);
    loss -= Math.log(isRecalled ? clamped : 1 - clamped);
    const bin = Math.min(binCount - 1, Math.floor(predicted * binCount));
    for (const sums of [all, sumsOf(byPrediction, bin), sumsOf(byRmseBin, rmseBinOf(replayed, row))]) {
      sums.count += 1;
      sums.predicted += predicted;
      sums.recalled += isRecalled ? 1 : 0;
    }
  }
  const { count } = all;
  let squares = 0;
  for (const sums of byRmseBin.values()) squares += (sums.predicted - sums.recalled) ** 2 / sums.count;
  const meanOf = (sum: number) => (count === 0 ? 0 : sum / count);
  return {
    count,
    predicted: meanOf(all.predicted),
    measured: meanOf(all.recalled),
    logLoss: meanOf(loss),
    rmseBins: Math.sqrt(meanOf(squares)),
    bins: [...byPrediction].toSorted(([a], [b]) => a - b).map(([bin, sums]) => toBin(bin, sums)),
  };
}

function toBin(bin: number, { count, predicted, recalled }: Sums): CalibrationBin {
  const [low, high] = wilsonInterval(recalled, count);
  return {
    from: bin / binCount,
    to: (bin + 1) / binCount,
    count,
    predicted: predicted / count,
    measured: recalled / count,
    low,
    high,
  };
}

/** The bins of FSRS's own evaluation: by days since the last review, number of reviews and of lapses (fsrs-rs, `get_bin`). */
function rmseBinOf({ elapsedDays, earlierReviews, earlierLapses }: ReplayedReviews, row: number): number {
  const step = (value: number, base: number) =>
    value === 0 ? 0 : 1 + Math.floor(Math.log(value) / Math.log(base));
  const days = step(elapsedDays[row] ?? 0, 3.62);
  const reviews = step((earlierReviews[row] ?? 0) + 1, 1.89);
  const lapses = step(earlierLapses[row] ?? 0, 1.73);
  return (days * 100 + reviews) * 100 + lapses;
}
