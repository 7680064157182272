/** Starting and ending review sessions. */
import { type CustomSession } from "../../domain/events/cardChange";
import { type Session, currentSession } from "../../domain/study/session";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import { addEvent } from "../study/addEvent";
import { dayAt } from "../study/calendar";

/** The session that is open at a time. */
export const sessionAt = (stores: Stores, timestamp: EpochMs): Session | undefined =>
  currentSession(stores.study.getState().study, dayAt(stores, timestamp), timestamp);

/** Starts the daily session, unless a session is open. */
export function startSession(stores: Stores, timestamp: EpochMs): void {
  if (!sessionAt(stores, timestamp)) addEvent(stores, { type: "sessionStarted" }, timestamp);
}

export function endSession(stores: Stores, timestamp: EpochMs): void {
  if (sessionAt(stores, timestamp)) addEvent(stores, { type: "sessionEnded" }, timestamp);
}

/** Starts a custom session; an open session ends. */
export function startCustomSession(stores: Stores, custom: CustomSession, timestamp: EpochMs): void {
  endSession(stores, timestamp);
  addEvent(stores, { type: "sessionStarted", custom }, timestamp);
}
