/** Training FSRS on one's own log: begun, watched, stopped, kept or not, and taken back. */
import { create } from "zustand";
import { type OptimizationResult, shouldOptimize } from "../domain/scheduling/optimizer/optimizeParameters";
import { reviewHistoriesOf, countLongTermReviews } from "../domain/scheduling/optimizer/reviewHistories";
import { defaultParameters } from "../domain/scheduling/fsrs";
import { listValues } from "../domain/persistentMap";
import type { Study } from "../domain/study/study";
import { runInWorker } from "./workerClient";
import { changeSettings, useSettings } from "./settings";
import { useStudy } from "./study";

type OptimizerState =
  | { readonly type: "idle" }
  | { readonly type: "running"; readonly stage: "loading" }
  /** How much of the training is done, 0 to 1. */
  | { readonly type: "running"; readonly stage: "training"; readonly progress: number }
  | { readonly type: "done"; readonly fit: OptimizationResult }
  | { readonly type: "failed"; readonly message: string };

export const useOptimizer = create<OptimizerState>(() => ({ type: "idle" }));

const setOptimizerState = (state: OptimizerState) => useOptimizer.setState(state, true);
let cancelRun: (() => void) | undefined;

export function startOptimization(): void {
  cancelRun?.();
  const { scheduling } = useSettings.getState().settings;
  setOptimizerState({ type: "running", stage: "loading" });
  const histories = reviewHistoriesOf(useStudy.getState().study);
  cancelRun = runInWorker({ type: "fit", histories, scheduling }, (response) => {
    if (response.type === "loading") return setOptimizerState({ type: "running", stage: "loading" });
    if (response.type === "training")
      return setOptimizerState({ type: "running", stage: "training", progress: response.progress });
    cancelOptimization();
    if (response.type === "fitted") setOptimizerState({ type: "done", fit: response.result });
    if (response.type === "failed") setOptimizerState({ type: "failed", message: response.message });
  });
}

export function cancelOptimization(): void {
  cancelRun?.();
  cancelRun = undefined;
  setOptimizerState({ type: "idle" });
}

/** Takes the weights that were found, at `at` (epoch milliseconds). The ones before them are kept. */
export function applyFit({ parameters, reviewCount }: OptimizationResult, optimizedAt: number): void {
  const { scheduling } = useSettings.getState().settings;
  changeSettings({
    scheduling: { ...scheduling, parameters },
    optimization: { optimizedAt, reviewCount, previousParameters: scheduling.parameters },
  });
  setOptimizerState({ type: "idle" });
}

/** Back to the weights before the last ones, or to FSRS's own. */
export function revertParameters(which: "former" | "default"): void {
  const { scheduling, optimization } = useSettings.getState().settings;
  const parameters =
    which === "default" ? defaultParameters : (optimization?.previousParameters ?? defaultParameters);
  changeSettings({
    scheduling: { ...scheduling, parameters },
    // What it was trained on stays noted, so that it isn't proposed again at once.
    optimization: optimization && { ...optimization, previousParameters: scheduling.parameters },
  });
}

/** How many reviews there are to learn from, and whether it is time to. Reads the whole log. */
export function checkReadiness(study: Study): { readonly reviews: number; readonly isTime: boolean } {
  const reviews = countLongTermReviews(reviewHistoriesOf(study));
  return { reviews, isTime: shouldOptimize(reviews, lastFitReviewCount()) };
}

/** Whether it might be time: no card has more to learn from than it was reviewed. Reads no log. */
export const mayBeTimeToOptimize = ({ cardStates }: Study): boolean =>
  shouldOptimize(
    listValues(cardStates).reduce((sum, { memory }) => sum + (memory?.reps ?? 0), 0),
    lastFitReviewCount(),
  );

const lastFitReviewCount = (): number | undefined =>
  useSettings.getState().settings.optimization?.reviewCount;
