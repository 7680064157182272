/** A round as its events leave it. Whatever comes, in whatever order, it can be shown, saved and gone on with. */
import type { Day } from "../../scheduling/calendar";
import type { Dimension } from "../../deck";
import type {
  AnswerMethod,
  Band,
  InterviewPayload,
  RoundEvent,
  RoundId,
  Verdict,
} from "../../events/interviewEvents";
import type { PlanItem, RoundPlan } from "../roundPlan";

type Judgement = {
  readonly verdicts: readonly (Verdict | null)[];
  readonly proposedVerdicts: readonly (Verdict | null)[];
  readonly redFlags: readonly number[];
};

/** What was done at one place of the plan. */
export type ItemProgress = {
  /** Milliseconds that the person had the question before them and had not answered yet. */
  readonly spentMs: number;
  /** Phases of a design round in the order entered, each with `spent` at that moment. */
  readonly phases: readonly { readonly phaseIndex: number; readonly startMs: number }[];
  readonly hintCount: number;
  readonly viewedEvidence: readonly number[];
  readonly askedFollowUps: readonly number[];
  readonly answer?: { readonly method: AnswerMethod; readonly wordCount: number };
  readonly judgement?: Judgement;
};

export type RoundState = {
  readonly id: RoundId;
  readonly plan: RoundPlan;
  readonly startedAt: number;
  readonly day: Day;
  /** The newest moment that anything happened in it, epoch milliseconds. */
  readonly lastEventAt: number;
  /** The place in the plan; one behind the last item when all were asked. */
  readonly itemIndex: number;
  /** By place. */
  readonly progress: readonly ItemProgress[];
  /** Since when the clock runs, epoch milliseconds; undefined while it stands. */
  readonly runningSince: number | undefined;
  readonly isPaused: boolean;
  readonly finishedAt: number | undefined;
  readonly bandOverrides: Readonly<Partial<Record<Dimension | "overall", Band>>>;
  /** The event that brought cards forward because of it. */
  readonly broughtForwardBy?: string;
  readonly isDeleted: boolean;
};

const emptyProgress: ItemProgress = {
  spentMs: 0,
  phases: [],
  hintCount: 0,
  viewedEvidence: [],
  askedFollowUps: [],
};

export const currentItemOf = (round: RoundState): PlanItem | undefined => round.plan.items[round.itemIndex];
export const progressOf = (round: RoundState, itemIndex: number): ItemProgress =>
  round.progress[itemIndex] ?? emptyProgress;

/** What is to be done now. */
export type RoundStage = "asking" | "judging" | "judged" | "break" | "finished";

export function stageOf(round: RoundState): RoundStage {
  const item = currentItemOf(round);
  if (round.finishedAt !== undefined || !item) return "finished";
  if (item.type === "break") return "break";
  const { answer, judgement } = progressOf(round, round.itemIndex);
  if (!answer) return "asking";
  return judgement ? "judged" : "judging";
}

const startRound = (id: RoundId, plan: RoundPlan, timestamp: number, day: Day): RoundState =>
  updateRunningSince({
    id,
    plan,
    startedAt: timestamp,
    day,
    lastEventAt: timestamp,
    itemIndex: 0,
    progress: plan.items.map(() => emptyProgress),
    runningSince: undefined,
    isPaused: false,
    finishedAt: undefined,
    bandOverrides: {},
    isDeleted: false,
  });

/** The clock runs while a question or a break is before the person, and stands otherwise. It never runs backwards. */
function updateRunningSince(round: RoundState): RoundState {
  const stage = stageOf(round);
  const isRunning = !round.isPaused && (stage === "asking" || stage === "break");
  return { ...round, runningSince: isRunning ? round.lastEventAt : undefined };
}

/** The time up to `at`, booked to the place at which it was spent. */
function addElapsedTime(round: RoundState, timestamp: number): RoundState {
  const now = Math.max(round.lastEventAt, timestamp);
  const elapsedMs = round.runningSince === undefined ? 0 : Math.max(0, now - round.runningSince);
  const updated = {
    ...round,
    lastEventAt: now,
    runningSince: round.runningSince === undefined ? undefined : now,
  };
  return elapsedMs === 0
    ? updated
    : updateItem(updated, round.itemIndex, (progress) => ({
        ...progress,
        spentMs: progress.spentMs + elapsedMs,
      }));
}

function updateItem(
  round: RoundState,
  itemIndex: number,
  update: (progress: ItemProgress) => ItemProgress,
): RoundState {
  if (itemIndex < 0 || itemIndex >= round.progress.length) return round;
  return {
    ...round,
    progress: round.progress.map((progress, i) => (i === itemIndex ? update(progress) : progress)),
  };
}

const isQuestion = (round: RoundState, itemIndex: number): boolean =>
  round.plan.items[itemIndex]?.type === "question";

const addUnique = (list: readonly number[], value: number): readonly number[] =>
  list.includes(value) ? list : [...list, value];

/** The round after one more event. What doesn't fit its state changes nothing but the clock. */
export function applyRoundEvent(
  round: RoundState | undefined,
  { round: id, payload, timestamp, day }: RoundEvent,
): RoundState | undefined {
  if (payload.type === "started") return round ?? startRound(id, payload.plan, timestamp, day);
  if (!round) return undefined;
  if (payload.type === "deleted") return { ...round, isDeleted: true };
  if (payload.type === "bandOverridden") return overrideBand(round, payload.dimension, payload.band);
  if (payload.type === "cardsBroughtForward") return { ...round, broughtForwardBy: payload.event };
  if (round.finishedAt !== undefined) return payload.type === "judged" ? applyPayload(round, payload) : round;
  // The page was away: what passed since then was not spent on the question.
  const activeUntil =
    payload.type === "returned"
      ? Math.min(Math.max(payload.awaySince, round.lastEventAt), Math.max(timestamp, round.lastEventAt))
      : timestamp;
  const updated = addElapsedTime(round, activeUntil);
  return updateRunningSince(
    applyPayload({ ...updated, lastEventAt: Math.max(updated.lastEventAt, timestamp) }, payload),
  );
}

/** Nobody goes from phase to phase more often in one question; a list without end would be copied without end. */
const maxPhaseEntries = 200;

function applyPayload(
  round: RoundState,
  payload: Exclude<
    InterviewPayload,
    { type: "started" | "deleted" | "bandOverridden" | "cardsBroughtForward" }
  >,
): RoundState {
  switch (payload.type) {
    case "hintShown":
      return updateOpenQuestion(round, payload.itemIndex, (progress) => ({
        ...progress,
        hintCount: progress.hintCount + 1,
      }));
    case "evidenceShown":
      return updateOpenQuestion(round, payload.itemIndex, (progress) => ({
        ...progress,
        viewedEvidence: addUnique(progress.viewedEvidence, payload.evidenceIndex),
      }));
    case "followUpAsked":
      return updateOpenQuestion(round, payload.itemIndex, (progress) => ({
        ...progress,
        askedFollowUps: addUnique(progress.askedFollowUps, payload.followUpIndex),
      }));
    case "phaseEntered":
      return updateOpenQuestion(round, payload.itemIndex, (progress) => ({
        ...progress,
        phases: [...progress.phases, { phaseIndex: payload.phaseIndex, startMs: progress.spentMs }].slice(
          -maxPhaseEntries,
        ),
      }));
    case "answered":
      return updateOpenQuestion(round, payload.itemIndex, (progress) => ({
        ...progress,
        answer: { method: payload.method, wordCount: payload.wordCount },
      }));
    case "judged": {
      const { verdicts, proposedVerdicts, redFlags } = payload;
      return updateItem(round, payload.itemIndex, (progress) =>
        progress.answer && isQuestion(round, payload.itemIndex)
          ? { ...progress, judgement: { verdicts, proposedVerdicts, redFlags } }
          : progress,
      );
    }
    case "itemDone":
      return { ...round, itemIndex: Math.min(round.itemIndex + 1, round.plan.items.length), isPaused: false };
    case "paused":
      return { ...round, isPaused: true };
    case "resumed":
      return { ...round, isPaused: false };
    case "returned":
      return round;
    case "finished":
      return { ...round, finishedAt: round.lastEventAt, isPaused: false };
  }
}

/** A change to the question that is being asked, and to no other. */
function updateOpenQuestion(
  round: RoundState,
  itemIndex: number,
  update: (progress: ItemProgress) => ItemProgress,
): RoundState {
  const isOpen =
    itemIndex === round.itemIndex && isQuestion(round, itemIndex) && !progressOf(round, itemIndex).answer;
  return isOpen ? updateItem(round, itemIndex, update) : round;
}

function overrideBand(round: RoundState, dimension: Dimension | "overall", band: Band | null): RoundState {
  const { [dimension]: _, ...rest } = round.bandOverrides;
  return { ...round, bandOverrides: band === null ? rest : { ...rest, [dimension]: band } };
}

/** Every round in a log, oldest first; the deleted ones stay, marked. Events of a round that never began are left out. */
export function replayRounds(events: Iterable<RoundEvent>): readonly RoundState[] {
  const rounds = new Map<RoundId, RoundState>();
  for (const event of events) {
    const next = applyRoundEvent(rounds.get(event.round), event);
    if (next) rounds.set(event.round, next);
  }
  return [...rounds.values()];
}

/** The round that was begun last and is not over; only this one can be gone on with. */
export const findOpenRound = (rounds: readonly RoundState[]): RoundState | undefined =>
  rounds.findLast((round) => !round.isDeleted && stageOf(round) !== "finished");
