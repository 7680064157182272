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

export function undoEvent(stores: Stores, event: EventId, timestamp: EpochMs): void {
  addEvent(stores, { type: "undone", event }, timestamp);
}

/** Undoes the last event of the session that is open, or else of the last one, which is reopened. Returns the undone event. */
export function undoLast(stores: Stores, timestamp: EpochMs): UndoableEvent | undefined {
  const { study } = stores.study.getState();
  const today = dayAt(stores, timestamp);
  const end = lastSessionEnd(study, today);
  const session = end ? lastEndedSession(study, today) : currentSession(study, today);
  const last = session?.events.at(-1);
  if (last && end) undoEvent(stores, eventIdOf(end), timestamp);
  if (last) undoEvent(stores, eventIdOf(last), timestamp);
  return last;
}
