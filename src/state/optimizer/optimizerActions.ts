/** Runs the FSRS optimizer on the user's reviews, and applies or reverts its parameters. */
import { type OptimizationResult, shouldOptimize } from "../../domain/optimizer/optimizeParameters";
import { countLongTermReviews, reviewHistoriesOf } from "../../domain/optimizer/reviewHistories";
import { listValues } from "../../domain/collections/persistentMap";
import { defaultParameters } from "../../domain/scheduling/fsrs";
import type { LogView } from "../../domain/events/logView";
import type { Study } from "../../domain/study/study";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import type { OptimizerState } from "./createOptimizerStore";

export function startOptimization(stores: Stores): void {
  cancelOptimization(stores);
  const { platform, study, settings } = stores;
  const setState = (state: OptimizerState) => stores.optimizer.setState(state, true);
  const histories = reviewHistoriesOf(study.getState().study);
  const { scheduling } = settings.getState().settings;
  const cancel = platform.runOptimizerWorker({ histories, scheduling }, (response) => {
    if (response.type === "training") setState({ type: "running", progress: response.fraction, cancel });
    if (response.type !== "fitted" && response.type !== "failed") return;
    cancel();
    setState(
      response.type === "fitted"
        ? { type: "done", fit: response.result }
        : { type: "failed", message: response.message },
    );
  });
  setState({ type: "running", progress: undefined, cancel });
}

/** Stops a run, or discards its result. */
export function cancelOptimization({ optimizer }: Stores): void {
  const state = optimizer.getState();
  if (state.type === "running") state.cancel();
  optimizer.setState({ type: "idle" }, true);
}

/** Applies the new parameters and keeps the previous ones. */
export function applyFit(
  { settings, optimizer }: Stores,
  { parameters, reviewCount }: OptimizationResult,
  optimizedAt: EpochMs,
): void {
  const { scheduling } = settings.getState().settings;
  settings.change({
    scheduling: { ...scheduling, parameters },
    optimization: { optimizedAt, reviewCount, previousParameters: scheduling.parameters },
  });
  optimizer.setState({ type: "idle" }, true);
}

/** Goes back to the parameters before the last change, or to FSRS's defaults. */
export function revertParameters({ settings }: Stores, which: "previous" | "default"): void {
  const { scheduling, optimization } = settings.getState().settings;
  const parameters =
    which === "default" ? defaultParameters : (optimization?.previousParameters ?? defaultParameters);
  settings.change({
    scheduling: { ...scheduling, parameters },
    // The review count stays, so that optimizing isn't suggested again at once.
    optimization: optimization && { ...optimization, previousParameters: scheduling.parameters },
  });
}

/** How many reviews there are to optimize on, and whether to suggest it. Reads the whole log. */
export function countOptimizableReviews(
  study: LogView,
  lastReviewCount: number | undefined,
): { readonly reviewCount: number; readonly isOptimizationDue: boolean } {
  const reviewCount = countLongTermReviews(reviewHistoriesOf(study));
  return { reviewCount, isOptimizationDue: shouldOptimize(reviewCount, lastReviewCount) };
}

/** Whether `countOptimizableReviews` may suggest optimizing. Doesn't read the log, and also counts reviews that can't be used. */
export const mayOptimizationBeDue = ({ cardStates }: Study, lastReviewCount: number | undefined): boolean =>
  shouldOptimize(
    listValues(cardStates).reduce((sum, { memory }) => sum + (memory?.reps ?? 0), 0),
    lastReviewCount,
  );
