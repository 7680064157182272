/** The messages between the page and the optimizer worker. */
import type { OptimizationResult } from "../domain/optimizer/optimizeParameters";
import type { ReviewHistory } from "../domain/optimizer/reviewHistories";
import type { SchedulingOptions } from "../domain/scheduling/schedulingOptions";

export type OptimizerRequest = {
  readonly histories: readonly ReviewHistory[];
  readonly scheduling: SchedulingOptions;
};

export type OptimizerResponse =
  | { readonly type: "loading" }
  /** The fraction of the training that is done, 0 to 1. */
  | { readonly type: "training"; readonly fraction: number }
  | { readonly type: "fitted"; readonly result: OptimizationResult }
  | { readonly type: "failed"; readonly message: string };
