/** The interview rounds of a study. */
import { answerStorageKey } from "../answerStorageKey";
import type { Event, RestoredEvent } from "../../events/event";
import { restoreIncludes } from "../../events/seqRange";
import { isFromRestore } from "../../study/inactiveEvents";
import { replayRounds } from "./applyRoundEvent";
import { activeOldestFirst } from "../../events/logView";
import { type Study } from "../../study/study";
import { type RoundState } from "./roundState";

type InterviewEvent = Extract<Event, { type: "interview" }>;

/** All rounds, oldest first, without undone events. */
export function listRounds(study: Study): readonly RoundState[] {
  const events: InterviewEvent[] = [];
  for (const event of activeOldestFirst(study)) if (event.type === "interview") events.push(event);
  const startEvents = events.filter(({ payload }) => payload.type === "started");
  return replayRounds(
    events.filter(
      (event) => event.payload.type !== "deleted" || isDeletionAllowed(event, startEvents, study.restores),
    ),
  );
}

/**
 * Deleting a round deletes its answers for good. So a restored deletion counts only for rounds that the same backup contained and no
 * earlier restore did.
 */
function isDeletionAllowed(
  event: InterviewEvent,
  startEvents: readonly InterviewEvent[],
  restores: readonly RestoredEvent[],
): boolean {
  if (!isFromRestore(event, { restores })) return true;
  return startEvents
    .filter(({ round }) => round === event.round)
    .every((startEvent) => {
      const firstRestore = restores.find((restore) => restoreIncludes(restore, startEvent));
      return firstRestore !== undefined && restoreIncludes(firstRestore, event);
    });
}

/** The keys of a round's answers in the answer storage. */
export const answerStorageKeysOf = ({ id, plan }: RoundState): readonly string[] =>
  plan.items.map((_, itemIndex) => answerStorageKey(id, itemIndex));
