/** The state of an interview round. */
import type { Dimension } from "../../deck/question";
import type { PlanItem, RoundPlan } from "../../events/interview/roundPlan";
import type { AnswerMethod, Band, Verdict } from "../../events/interview/verdicts";
import type { EventId, RoundId } from "../../ids";
import type { Day, DurationMs, EpochMs } from "../../time";

/** The person's verdicts on one answer, beside the proposed ones. */
type Judgement = {
  readonly verdicts: readonly (Verdict | null)[];
  readonly proposedVerdicts: readonly (Verdict | null)[];
  readonly redFlags: readonly number[];
};

/** A phase of the question, and `spentMs` when it was entered. */
export type PhaseEntry = { readonly phaseIndex: number; readonly startMs: DurationMs };

/** What was done so far with one item of the plan. */
export type ItemProgress = {
  /** The time from showing the question to its answer, without pauses. */
  readonly spentMs: DurationMs;
  readonly phases: readonly PhaseEntry[];
  readonly hintCount: number;
  readonly viewedEvidence: readonly number[];
  readonly askedFollowUps: readonly number[];
  readonly answer?: { readonly method: AnswerMethod; readonly wordCount: number };
  readonly judgement?: Judgement;
};

export type RoundState = {
  readonly id: RoundId;
  readonly plan: RoundPlan;
  readonly startedAt: EpochMs;
  readonly day: Day;
  /** The latest timestamp of its events. */
  readonly lastEventAt: EpochMs;
  /** The index of the current item of the plan; `plan.items.length` after the last. */
  readonly itemIndex: number;
  /** By item index. */
  readonly progress: readonly ItemProgress[];
  /** When the clock was started; undefined while it is stopped. */
  readonly runningSince: EpochMs | undefined;
  readonly isPaused: boolean;
  readonly finishedAt: EpochMs | undefined;
  readonly bandOverrides: Readonly<Partial<Record<Dimension | "overall", Band>>>;
  /** The event that brought cards forward because of this round. */
  readonly broughtForwardBy?: EventId;
  readonly isDeleted: boolean;
};

export const emptyProgress: ItemProgress = {
  spentMs: 0,
  phases: [],
  hintCount: 0,
  viewedEvidence: [],
  askedFollowUps: [],
};

export const currentItemOf = (round: RoundState): PlanItem | undefined => round.plan.items[round.itemIndex];
export const progressOf = (round: RoundState, itemIndex: number): ItemProgress =>
  round.progress[itemIndex] ?? emptyProgress;

/** What the person does now. */
export type RoundStage = "asking" | "judging" | "judged" | "break" | "finished";

export function stageOf(round: RoundState): RoundStage {
  const item = currentItemOf(round);
  if (round.finishedAt !== undefined || !item) return "finished";
  if (item.type === "break") return "break";
  const { answer, judgement } = progressOf(round, round.itemIndex);
  if (!answer) return "asking";
  return judgement ? "judged" : "judging";
}

/** Whether it has come to its end and wasn't deleted. */
export const isInHistory = (round: RoundState): boolean => !round.isDeleted && stageOf(round) === "finished";

/** The most recently started unfinished round. Only this one can be resumed. */
export const findOpenRound = (rounds: readonly RoundState[]): RoundState | undefined =>
  rounds.findLast((round) => !round.isDeleted && stageOf(round) !== "finished");
