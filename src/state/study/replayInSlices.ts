/** Replays the log with other options, in slices between which the page stays responsive. */
import { oldestFirst } from "../../domain/events/log";
import type { ReplayOptions } from "../../domain/study/cardState";
import { type Study, replayCardStates } from "../../domain/study/study";
import type { Platform } from "../platform";

/** A frame lasts 16 ms on most screens. */
const sliceMs = 8;

/** A short log is replayed before this returns. Returns a function that cancels the rest. */
export function replayInSlices(
  { clock, wait }: Platform,
  { log, inactiveIds }: Study,
  options: ReplayOptions,
  onDone: (cardStates: Study["cardStates"]) => void,
): () => void {
  let isCancelled = false;
  const steps = replayCardStates(oldestFirst(log), inactiveIds, options);
  const runSlice = () => {
    if (isCancelled) return;
    const end = clock() + sliceMs;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return onDone(step.value);
      if (clock() >= end) return void wait(0).then(runSlice);
    }
  };
  runSlice();
  return () => {
    isCancelled = true;
  };
}
