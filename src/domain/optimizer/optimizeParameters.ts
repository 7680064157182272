/** Optimizes the FSRS parameters: trains on the older reviews and evaluates on the newest fifth. */
import type { SchedulingOptions } from "../scheduling/schedulingOptions";
import { evaluationStartOf, historiesBefore } from "./evaluationSplit";
import { logLossOf } from "./logLossOf";
import { type ReviewHistory, countLongTermReviews } from "./reviewHistories";
import { type TrainingItems, toTrainingItems } from "./trainingItems";

export type OptimizationResult = {
  /** The 21 new parameters. */
  readonly parameters: readonly number[];
  /** Log loss over the newest fifth of the reviews, with the current and with the new parameters. */
  readonly lossBefore: number;
  readonly lossAfter: number;
  /** How many reviews were evaluated. */
  readonly evaluatedCount: number;
  /** How many reviews can be trained on in all. */
  readonly reviewCount: number;
  /** Whether the new parameters predict better. */
  readonly isBetter: boolean;
};

/** With fewer reviews, FSRS's default parameters usually predict better. */
export const minReviewsToOptimize = 400;

/** `train` is FSRS's own optimizer. Its errors are passed on. */
export function optimizeParameters(
  histories: readonly ReviewHistory[],
  scheduling: SchedulingOptions,
  train: (items: TrainingItems) => readonly number[],
): OptimizationResult {
  const evaluationStart = evaluationStartOf(histories);
  const parameters = train(toTrainingItems(historiesBefore(histories, evaluationStart)));
  const currentLoss = logLossOf(histories, scheduling, evaluationStart);
  const newLoss = logLossOf(histories, { ...scheduling, parameters }, evaluationStart);
  return {
    parameters,
    lossBefore: currentLoss.loss,
    lossAfter: newLoss.loss,
    evaluatedCount: currentLoss.evaluatedCount,
    reviewCount: countLongTermReviews(histories),
    isBetter: newLoss.loss < currentLoss.loss,
  };
}

/** Whether to suggest an optimization: with enough reviews, and again when there are twice as many as last time. */
export const shouldOptimize = (reviewCount: number, previousReviewCount: number | undefined): boolean =>
  reviewCount >= Math.max(minReviewsToOptimize, 2 * (previousReviewCount ?? 0));
