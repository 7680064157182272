/** The phases of a question: what is judged in each, and how much of the time it should take. */
import type { Dimension, QuestionKind } from "../../deck/question";
import { type DurationMs, msPerMinute } from "../../time";
import type { ItemProgress, PhaseEntry } from "./roundState";

export type PhaseDimension = Exclude<Dimension, "communication">;

export type Phase = {
  /** The dimension that is judged in the phase; each phase of a question has another one. */
  readonly dimension: PhaseDimension;
  /** Share of the question's time, 0 to 1. */
  readonly share: number;
};

const designPhases: readonly Phase[] = [
  { dimension: "scoping", share: 0.15 },
  { dimension: "data", share: 0.2 },
  { dimension: "lifecycle", share: 0.2 },
  { dimension: "serving", share: 0.2 },
  { dimension: "monitoring", share: 0.15 },
  { dimension: "tradeoffs", share: 0.1 },
];

const storyPhases: readonly Phase[] = [
  { dimension: "situation", share: 0.2 },
  { dimension: "task", share: 0.15 },
  { dimension: "action", share: 0.45 },
  { dimension: "result", share: 0.2 },
];

/** Empty for questions without phases. */
export function phasesOf(round: QuestionKind): readonly Phase[] {
  switch (round) {
    case "design":
      return designPhases;
    case "behavioural":
      return storyPhases;
    case "rapid":
    case "concept":
    case "incident":
      return [];
  }
}

/** The time of the current phase, `spentMs` after the question was shown. Undefined for a question without phases. */
export function phaseClockAt(
  phases: readonly Phase[],
  { phases: enteredPhases }: Pick<ItemProgress, "phases">,
  spentMs: DurationMs,
  minutes: number,
):
  | { readonly currentPhase: number; readonly spentMs: DurationMs; readonly plannedMs: DurationMs }
  | undefined {
  const currentPhase = enteredPhases.at(-1)?.phaseIndex ?? 0;
  const phase = phases[currentPhase];
  if (!phase) return undefined;
  const durations = phaseDurations(enteredPhases, spentMs, phases.length);
  return {
    currentPhase,
    spentMs: durations[currentPhase] ?? 0,
    plannedMs: phase.share * minutes * msPerMinute,
  };
}

/** The time spent in each phase, by phase index. Time before the first phase was entered counts for phase 0. */
export function phaseDurations(
  phases: readonly PhaseEntry[],
  spentMs: DurationMs,
  count: number,
): readonly DurationMs[] {
  const durations = Array.from({ length: count }, () => 0);
  const add = (phaseIndex: number, durationMs: DurationMs) => {
    if (phaseIndex >= 0 && phaseIndex < count)
      durations[phaseIndex] = (durations[phaseIndex] ?? 0) + Math.max(0, durationMs);
  };
  add(0, phases[0]?.startMs ?? spentMs);
  for (const [i, { phaseIndex, startMs }] of phases.entries())
    add(phaseIndex, (phases[i + 1]?.startMs ?? spentMs) - startMs);
  return durations;
}
