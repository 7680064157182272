/** The time of a question: what is spent, what is left, and when to say so. */
import { minute } from "../day";
import type { Dimension, Round } from "../deck";
import { type Asked, type RoundState, askedAt, itemOf } from "./round";

export type Clock = {
  /** Milliseconds. */
  readonly spent: number;
  readonly planned: number;
  /** Negative when it is over. */
  readonly left: number;
  /** "soon" in the last tenth, "over" behind the end; nothing before: a clock that nags is no help. */
  readonly warning: "soon" | "over" | undefined;
};

/** The clock of the place where the round is, at `now` (epoch milliseconds). It never goes backwards, though `now` may. */
export function clockOf(round: RoundState, now: number): Clock {
  const { spent: before } = askedAt(round, round.place);
  const spent = before + (round.since === undefined ? 0 : Math.max(0, now - round.since));
  const planned = (itemOf(round)?.minutes ?? 0) * minute;
  const left = planned - spent;
  return { spent, planned, left, warning: left < 0 ? "over" : left <= planned / 10 ? "soon" : undefined };
}

export type Phase = {
  readonly name: string;
  /** What is judged in it. */
  readonly dimension: Dimension;
  /** Its part of the whole. */
  readonly share: number;
  readonly says: string;
};

/** A design round in phases, the first three of which people most often spend too long on. */
const designPhases: readonly Phase[] = [
  {
    name: "Clarify",
    dimension: "scoping",
    share: 0.15,
    says: "Who uses it, what is predicted, what success is, how much and how fast.",
  },
  {
    name: "Data",
    dimension: "data",
    share: 0.2,
    says: "Sources, labels, features, and what can go wrong in them.",
  },
  {
    name: "Training",
    dimension: "lifecycle",
    share: 0.2,
    says: "How a model is made, tested, versioned and released.",
  },
  {
    name: "Serving",
    dimension: "serving",
    share: 0.2,
    says: "Batch or online, latency, roll-out and the way back.",
  },
  {
    name: "Monitoring",
    dimension: "monitoring",
    share: 0.15,
    says: "What is watched, who is called, when to retrain.",
  },
  {
    name: "Trade-offs",
    dimension: "tradeoffs",
    share: 0.1,
    says: "What you would give up, what it costs, what comes later.",
  },
];

const storyPhases: readonly Phase[] = [
  { name: "Situation", dimension: "situation", share: 0.2, says: "Where and when, and what was at stake." },
  { name: "Task", dimension: "task", share: 0.15, says: "What was yours to do." },
  { name: "Action", dimension: "action", share: 0.45, says: "What you did, and why so." },
  {
    name: "Result",
    dimension: "result",
    share: 0.2,
    says: "What came of it, in a number, and what you learned.",
  },
];

export function phasesOf(round: Round): readonly Phase[] {
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
export function phaseClockOf(
  phases: readonly Phase[],
  { phases: entered }: Pick<Asked, "phases">,
  spent: number,
  minutes: number,
): { readonly current: number; readonly spent: number; readonly planned: number } | undefined {
  const current = entered.at(-1)?.phase ?? 0;
  const phase = phases[current];
  if (!phase) return undefined;
  const times = phaseTimes(entered, spent, phases.length);
  return { current, spent: times[current] ?? 0, planned: phase.share * minutes * minute };
}

/** Milliseconds spent in each phase of a question, by the phase's number; what came before the first counts to the first. */
export function phaseTimes(
  phases: readonly { readonly phase: number; readonly at: number }[],
  spent: number,
  count: number,
): readonly number[] {
  const times = Array.from({ length: count }, () => 0);
  const add = (phase: number, time: number) => {
    if (phase >= 0 && phase < count) times[phase] = (times[phase] ?? 0) + Math.max(0, time);
  };
  add(0, phases[0]?.at ?? spent);
  for (const [i, { phase, at }] of phases.entries()) add(phase, (phases[i + 1]?.at ?? spent) - at);
  return times;
}
