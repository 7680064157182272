/** Training FSRS on one's own log: begun, watched, stopped, kept or not, and taken back. */
import { create } from "zustand";
import { type Fit, isTimeToFit } from "../domain/fit/fit";
import { historiesOf, testsIn } from "../domain/fit/histories";
import { defaultWeights } from "../domain/memory";
import { drawersOf } from "../domain/shelf";
import type { Study } from "../domain/study";
import { ask } from "./memoryWorker";
import { changeSettings, useSettings } from "./settings";
import { useStudy } from "./study";

type Optimising =
  | { readonly as: "idle" }
  | { readonly as: "running"; readonly stage: "loading" }
  /** How much of the training is done, 0 to 1. */
  | { readonly as: "running"; readonly stage: "training"; readonly share: number }
  | { readonly as: "done"; readonly fit: Fit }
  | { readonly as: "failed"; readonly says: string };

export const useOptimiser = create<Optimising>(() => ({ as: "idle" }));

const say = (state: Optimising) => useOptimiser.setState(state, true);
let stop: (() => void) | undefined;

export function optimise(): void {
  stop?.();
  const { scheduling } = useSettings.getState().settings;
  say({ as: "running", stage: "loading" });
  const histories = historiesOf(useStudy.getState().study);
  stop = ask({ type: "fit", histories, scheduling }, (told) => {
    if (told.type === "loading") return say({ as: "running", stage: "loading" });
    if (told.type === "training") return say({ as: "running", stage: "training", share: told.share });
    stopOptimising();
    if (told.type === "fitted") say({ as: "done", fit: told.fit });
    if (told.type === "failed") say({ as: "failed", says: told.says });
  });
}

export function stopOptimising(): void {
  stop?.();
  stop = undefined;
  say({ as: "idle" });
}

/** Takes the weights that were found, at `at` (epoch milliseconds). The ones before them are kept. */
export function keepFit({ weights, reviews }: Fit, at: number): void {
  const { scheduling } = useSettings.getState().settings;
  changeSettings({
    scheduling: { ...scheduling, weights },
    fitted: { at, reviews, former: scheduling.weights },
  });
  say({ as: "idle" });
}

/** Back to the weights before the last ones, or to FSRS's own. */
export function takeWeights(which: "former" | "default"): void {
  const { scheduling, fitted } = useSettings.getState().settings;
  const weights = which === "default" ? defaultWeights : (fitted?.former ?? defaultWeights);
  changeSettings({
    scheduling: { ...scheduling, weights },
    // What it was trained on stays noted, so that it isn't proposed again at once.
    fitted: fitted && { ...fitted, former: scheduling.weights },
  });
}

/** How many reviews there are to learn from, and whether it is time to. Reads the whole log. */
export function readiness(study: Study): { readonly reviews: number; readonly isTime: boolean } {
  const reviews = testsIn(historiesOf(study));
  return { reviews, isTime: isTimeToFit(reviews, lastFit()) };
}

/** Whether it might be time: no card has more to learn from than it was reviewed. Reads no log. */
export const mayBeReady = ({ tracks }: Study): boolean =>
  isTimeToFit(
    drawersOf(tracks).reduce((sum, { memory }) => sum + (memory?.reps ?? 0), 0),
    lastFit(),
  );

const lastFit = (): number | undefined => useSettings.getState().settings.fitted?.reviews;
