/** Undoing events. */
import { type EventId } from "../../domain/ids";
import { eventIdOf } from "../../domain/events/event";
import {
  type UndoableEvent,
  currentSession,
  lastEndedSession,
  lastSessionEnd,
} from "../../domain/study/session";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import { addEvent } from "../study/addEvent";
import { dayAt } from "../study/calendar";

/** Undoes an event, also an undo. Returns the id of the new event. */
export const undoEvent = (stores: Stores, event: EventId, timestamp: EpochMs): EventId =>
  eventIdOf(addEvent(stores, { type: "undone", event }, timestamp));

/** Opens today's last session again. Returns false, and changes nothing, if none has ended or if one is open. */
export function reopenSession(stores: Stores, timestamp: EpochMs): boolean {
  const end = lastSessionEnd(stores.study.getState().study, dayAt(stores, timestamp), timestamp);
  if (end) undoEvent(stores, eventIdOf(end), timestamp);
  return end !== undefined;
}

/** Undoes the last event of the session that is open, or else of the last one, which is reopened. Returns the undone event. */
export function undoLast(stores: Stores, timestamp: EpochMs): UndoableEvent | undefined {
  const { study } = stores.study.getState();
  const today = dayAt(stores, timestamp);
  const session = currentSession(study, today, timestamp) ?? lastEndedSession(study, today, timestamp);
  const last = session?.events.at(-1);
  if (!last) return undefined;
  reopenSession(stores, timestamp);
  undoEvent(stores, eventIdOf(last), timestamp);
  return last;
}
