/** The time of a question: what is spent, what is left, and when to say so. */
import { msPerMinute } from "../../scheduling/calendar";
import type { Dimension, QuestionRound } from "../../deck";
import { type ItemProgress, type RoundState, progressOf, currentItemOf } from "./roundState";

export type RoundClock = {
  /** Milliseconds. */
  readonly spentMs: number;
  readonly plannedMs: number;
  /** Negative when it is over. */
  readonly remainingMs: number;
  /** "soon" in the last tenth, "over" behind the end; nothing before: a clock that nags is no help. */
  readonly warning: "soon" | "over" | undefined;
};

/** The clock of the place where the round is, at `now` (epoch milliseconds). It never goes backwards, though `now` may. */
export function roundClockAt(round: RoundState, now: number): RoundClock {
  const { spentMs: spentBefore } = progressOf(round, round.itemIndex);
  const spentMs =
    spentBefore + (round.runningSince === undefined ? 0 : Math.max(0, now - round.runningSince));
  const plannedMs = (currentItemOf(round)?.minutes ?? 0) * msPerMinute;
  const remainingMs = plannedMs - spentMs;
  return {
    spentMs,
    plannedMs,
    remainingMs,
    warning: remainingMs < 0 ? "over" : remainingMs <= plannedMs / 10 ? "soon" : undefined,
  };
}

export type Phase = {
  readonly name: string;
  /** What is judged in it. */
  readonly dimension: Dimension;
  /** Its part of the whole. */
  readonly share: number;
  readonly description: string;
};

/** A design round in phases, the first three of which people most often spend too long on. */
const designPhases: readonly Phase[] = [
  {
    name: "Clarify",
    dimension: "scoping",
    share: 0.15,
    description: "Who uses it, what is predicted, what success is, how much and how fast.",
  },
  {
    name: "Data",
    dimension: "data",
    share: 0.2,
    description: "Sources, labels, features, and what can go wrong in them.",
  },
  {
    name: "Training",
    dimension: "lifecycle",
    share: 0.2,
    description: "How a model is made, tested, versioned and released.",
  },
  {
    name: "Serving",
    dimension: "serving",
    share: 0.2,
    description: "Batch or online, latency, roll-out and the way back.",
  },
  {
    name: "Monitoring",
    dimension: "monitoring",
    share: 0.15,
    description: "What is watched, who is called, when to retrain.",
  },
  {
    name: "Trade-offs",
    dimension: "tradeoffs",
    share: 0.1,
    description: "What you would give up, what it costs, what comes later.",
  },
];

const storyPhases: readonly Phase[] = [
  {
    name: "Situation",
    dimension: "situation",
    share: 0.2,
    description: "Where and when, and what was at stake.",
  },
  { name: "Task", dimension: "task", share: 0.15, description: "What was yours to do." },
  { name: "Action", dimension: "action", share: 0.45, description: "What you did, and why so." },
  {
    name: "Result",
    dimension: "result",
    share: 0.2,
    description: "What came of it, in a number, and what you learned.",
  },
];

export function phasesOf(round: QuestionRound): readonly Phase[] {
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

/** The time of the phase in which a question is, `spent` milliseconds after it began; undefined for one without phases. */
export function phaseClockAt(
  phases: readonly Phase[],
  { phases: enteredPhases }: Pick<ItemProgress, "phases">,
  spentMs: number,
  minutes: number,
): { readonly currentPhase: number; readonly spentMs: number; readonly plannedMs: number } | undefined {
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

/** Milliseconds spent in each phase of a question, by the phase's number; what came before the first counts to the first. */
export function phaseDurations(
  phases: readonly { readonly phaseIndex: number; readonly startMs: number }[],
  spentMs: number,
  count: number,
): readonly number[] {
  const durations = Array.from({ length: count }, () => 0);
  const add = (phaseIndex: number, durationMs: number) => {
    if (phaseIndex >= 0 && phaseIndex < count)
      durations[phaseIndex] = (durations[phaseIndex] ?? 0) + Math.max(0, durationMs);
  };
  add(0, phases[0]?.startMs ?? spentMs);
  for (const [i, { phaseIndex, startMs }] of phases.entries())
    add(phaseIndex, (phases[i + 1]?.startMs ?? spentMs) - startMs);
  return durations;
}
