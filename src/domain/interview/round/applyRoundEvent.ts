/** Replays a round from its events. Any sequence of events gives a valid state. */
import type { Dimension } from "../../deck/question";
import type { InterviewPayload, RoundEvent } from "../../events/interview/interviewPayload";
import type { RoundPlan } from "../../events/interview/roundPlan";
import type { Band } from "../../events/interview/verdicts";
import type { RoundId } from "../../ids";
import type { Day, EpochMs } from "../../time";
import { type ItemProgress, type RoundState, emptyProgress, progressOf, stageOf } from "./roundState";

const startRound = (id: RoundId, plan: RoundPlan, timestamp: EpochMs, day: Day): RoundState =>
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

/** The clock runs during a question or a break, unless the round is paused. */
function updateRunningSince(round: RoundState): RoundState {
  const stage = stageOf(round);
  const isRunning = !round.isPaused && (stage === "asking" || stage === "break");
  return { ...round, runningSince: isRunning ? round.lastEventAt : undefined };
}

/** Adds the time up to `timestamp` to the current item, if the clock runs. A clock that was set back adds nothing. */
function addElapsedTime(round: RoundState, timestamp: EpochMs): RoundState {
  const now = Math.max(round.lastEventAt, timestamp);
  const updated = { ...round, lastEventAt: now };
  const { runningSince } = round;
  return runningSince === undefined
    ? updated
    : updateItem(updated, round.itemIndex, ({ spentMs }) => ({ spentMs: spentMs + now - runningSince }));
}

function updateItem(
  round: RoundState,
  itemIndex: number,
  changesOf: (progress: ItemProgress) => Partial<ItemProgress>,
): RoundState {
  return {
    ...round,
    progress: round.progress.map((progress, i) =>
      i === itemIndex ? { ...progress, ...changesOf(progress) } : progress,
    ),
  };
}

const isQuestion = (round: RoundState, itemIndex: number): boolean =>
  round.plan.items[itemIndex]?.type === "question";

const addUnique = (list: readonly number[], value: number): readonly number[] =>
  list.includes(value) ? list : [...list, value];

/** The round after one more event. An event that doesn't fit the state only advances the clock. */
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
  // The page was closed: that time is not counted.
  const activeUntil =
    payload.type === "returned"
      ? Math.min(Math.max(payload.awaySince, round.lastEventAt), Math.max(timestamp, round.lastEventAt))
      : timestamp;
  const updated = addElapsedTime(round, activeUntil);
  return updateRunningSince(
    applyPayload({ ...updated, lastEventAt: Math.max(updated.lastEventAt, timestamp) }, payload),
  );
}

/** Limits the list, because it is copied on every event. */
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
      return updateOpenQuestion(round, payload.itemIndex, ({ hintCount }) => ({ hintCount: hintCount + 1 }));
    case "evidenceShown":
      return updateOpenQuestion(round, payload.itemIndex, ({ viewedEvidence }) => ({
        viewedEvidence: addUnique(viewedEvidence, payload.evidenceIndex),
      }));
    case "followUpAsked":
      return updateOpenQuestion(round, payload.itemIndex, ({ askedFollowUps }) => ({
        askedFollowUps: addUnique(askedFollowUps, payload.followUpIndex),
      }));
    case "phaseEntered":
      return updateOpenQuestion(round, payload.itemIndex, ({ phases, spentMs }) => ({
        phases: [...phases, { phaseIndex: payload.phaseIndex, startMs: spentMs }].slice(-maxPhaseEntries),
      }));
    case "answered":
      return updateOpenQuestion(round, payload.itemIndex, () => ({
        answer: { method: payload.method, wordCount: payload.wordCount },
      }));
    case "judged": {
      const { itemIndex, verdicts, proposedVerdicts, redFlags } = payload;
      const judgement = { verdicts, proposedVerdicts, redFlags };
      return updateItem(round, itemIndex, ({ answer }) =>
        answer && isQuestion(round, itemIndex) ? { judgement } : {},
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

/** Changes the item if it is the question that is being asked. */
function updateOpenQuestion(
  round: RoundState,
  itemIndex: number,
  changesOf: (progress: ItemProgress) => Partial<ItemProgress>,
): RoundState {
  const isOpen =
    itemIndex === round.itemIndex && isQuestion(round, itemIndex) && !progressOf(round, itemIndex).answer;
  return isOpen ? updateItem(round, itemIndex, changesOf) : round;
}

function overrideBand(round: RoundState, dimension: Dimension | "overall", band: Band | null): RoundState {
  const { [dimension]: _, ...rest } = round.bandOverrides;
  return { ...round, bandOverrides: band === null ? rest : { ...rest, [dimension]: band } };
}

/** All rounds, oldest first, including deleted ones. Events of a round without a start are ignored. */
export function replayRounds(events: Iterable<RoundEvent>): readonly RoundState[] {
  const rounds = new Map<RoundId, RoundState>();
  for (const event of events) {
    const next = applyRoundEvent(rounds.get(event.round), event);
    if (next) rounds.set(event.round, next);
  }
  return [...rounds.values()];
}
