/** Interview rounds as the log has them, the answers beside them, and the sign of life that keeps the clock right after a crash. */
import { type RoundId, answerKey } from "../domain/events/interviewEvents";
import { type RoundState, replayRounds } from "../domain/interview/round/roundState";
import {
  type Event,
  type RestoredEvent,
  eventIdOf,
  restoreIncludes,
  oldestFirst,
} from "../domain/events/log";
import { getEntry } from "../domain/persistentMap";
import { type Study, isFromRestore } from "../domain/study/study";
import { type AnswerStorage, openAnswerStorage } from "../storage/answerStorage";
import { getStoragePlaces } from "./study";

/** Every round in the log, oldest first, without what was taken back. */
export const listRounds = (study: Study): readonly RoundState[] => {
  const events: InterviewEvent[] = [];
  for (const event of oldestFirst(study.log)) {
    if (event.type === "interview" && !getEntry(study.undone, eventIdOf(event))) events.push(event);
  }
  const beganEvents = events.filter(({ payload }) => payload.type === "started");
  return replayRounds(
    events.filter(
      (event) => event.payload.type !== "deleted" || isDeletionAllowed(event, beganEvents, study.restores),
    ),
  );
};

type InterviewEvent = Extract<Event, { type: "interview" }>;

/**
 * What was said in a deleted round goes for good, and undoing a restore doesn't bring it back: so a backup deletes only what
 * came with it, and with none before it.
 */
function isDeletionAllowed(
  event: InterviewEvent,
  beganEvents: readonly InterviewEvent[],
  restores: readonly RestoredEvent[],
): boolean {
  if (!isFromRestore(event, { restores })) return true;
  return beganEvents
    .filter(({ round }) => round === event.round)
    .every((beganEvent) => {
      const firstRestore = restores.find((restore) => restoreIncludes(restore, beganEvent));
      return firstRestore !== undefined && restoreIncludes(firstRestore, event);
    });
}

let answerStoragePromise: Promise<AnswerStorage> | undefined;

/** The answers' place, opened once, or again after it could not be. Rejects with a sentence where the browser lets the page keep nothing. */
export function getAnswerStorage(): Promise<AnswerStorage> {
  const { database, storage } = getStoragePlaces();
  return (answerStoragePromise ??= openAnswerStorage(database, storage).catch((failure: unknown) => {
    answerStoragePromise = undefined;
    throw failure;
  }));
}

/** The keys of all that was said in a round. */
export const answerKeysOf = ({ id, plan }: RoundState): readonly string[] =>
  plan.items.map((_, place) => answerKey(id, place));

const heartbeatKey = "retrain.sign";
let latestHeartbeat: { readonly round: RoundId; readonly timestamp: number } | undefined;

/** Notes that the round was before the person at `at` (epoch milliseconds). Not part of the log: the newest is enough. */
export function recordHeartbeat(round: RoundId, timestamp: number): void {
  latestHeartbeat = { round, timestamp };
  try {
    getStoragePlaces().storage?.setItem(heartbeatKey, `${round} ${timestamp}`);
  } catch {
    // Without room for it, the round's last event is the newest sign there is.
  }
}

/** When the round was last before the person; undefined if nobody noted it. */
export function lastHeartbeatAt(round: RoundId): number | undefined {
  const thisTab = latestHeartbeat?.round === round ? latestHeartbeat.timestamp : undefined;
  let storedText: string | null | undefined;
  try {
    storedText = getStoragePlaces().storage?.getItem(heartbeatKey);
  } catch {
    return thisTab;
  }
  // Another tab may have shown the round since.
  const [storedRound, storedTimestamp] = (storedText ?? "").split(" ");
  const anyTab =
    storedRound === round && Number.isFinite(Number(storedTimestamp)) ? Number(storedTimestamp) : undefined;
  return thisTab === undefined || anyTab === undefined ? (thisTab ?? anyTab) : Math.max(thisTab, anyTab);
}
