/** Starting and ending review sessions. */
import { type CustomSession } from "../../domain/events/customSession";
import { restOfCustomSession } from "../../domain/study/customSessionQueue";
import { type Session, currentSession, earlierSessionOfCard } from "../../domain/study/session";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import { addEvent } from "../study/addEvent";
import { calendarOf, dayAt } from "../study/calendar";

/** The session that is open at a time. */
export const sessionAt = (stores: Stores, timestamp: EpochMs): Session | undefined =>
  currentSession(stores.study.getState().study, dayAt(stores, timestamp), timestamp);

/**
 * Starts a session, unless one is open: the daily one, or the rest of the custom one that the card on screen since `shownAt`
 * belongs to.
 */
export function startSession(stores: Stores, timestamp: EpochMs, shownAt: EpochMs): void {
  if (sessionAt(stores, timestamp)) return;
  const { study } = stores.study.getState();
  const session = earlierSessionOfCard(study, shownAt, timestamp, calendarOf(stores));
  const custom = session && restOfCustomSession(session, study);
  addEvent(stores, { type: "sessionStarted", ...(custom && { custom }) }, timestamp);
}

export function endSession(stores: Stores, timestamp: EpochMs): void {
  if (sessionAt(stores, timestamp)) addEvent(stores, { type: "sessionEnded" }, timestamp);
}

/** Starts a custom session; an open session ends. */
export function startCustomSession(stores: Stores, custom: CustomSession, timestamp: EpochMs): void {
  endSession(stores, timestamp);
  addEvent(stores, { type: "sessionStarted", custom }, timestamp);
}
