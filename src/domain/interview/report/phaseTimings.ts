/** How long each phase of a question took. */
import { type DurationMs, msPerMinute } from "../../time";
import { type PhaseDimension, phaseDurations, phasesOf } from "../round/phases";
import type { QuestionReport } from "./roundReport";

/** Empty for a question without phases. */
export function phaseTimings({ question, progress, minutes }: QuestionReport): readonly {
  readonly dimension: PhaseDimension;
  readonly spentMs: DurationMs;
  readonly plannedMs: DurationMs;
}[] {
  const phases = question ? phasesOf(question.round) : [];
  const durations = phaseDurations(progress.phases, progress.spentMs, phases.length);
  return phases.map(({ dimension, share }, i) => ({
    dimension,
    spentMs: durations[i] ?? 0,
    plannedMs: share * minutes * msPerMinute,
  }));
}
