/** Undoing events. */
import { type EventId } from "../../domain/ids";
import { eventIdOf } from "../../domain/events/event";
import { type UndoableEvent, lastSessionEnd } from "../../domain/study/session";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import { addEvent } from "../study/addEvent";
import { dayAt } from "../study/calendar";
import { sessionAt } from "./sessions";

export function undoEvent(stores: Stores, event: EventId, timestamp: EpochMs): void {
  addEvent(stores, { type: "undone", event }, timestamp);
}

/** Undoes the session's last event, and reopens a session that has just ended. Returns the undone event. */
export function undoLast(stores: Stores, timestamp: EpochMs): UndoableEvent | undefined {
  if (!sessionAt(stores, timestamp)) {
    const end = lastSessionEnd(stores.study.getState().study, dayAt(stores, timestamp));
    if (!end) return undefined;
    undoEvent(stores, eventIdOf(end), timestamp);
  }
  const last = sessionAt(stores, timestamp)?.events.at(-1);
  if (last) undoEvent(stores, eventIdOf(last), timestamp);
  return last;
}
