/** The actions of the user. Each adds events to the log. */
import { type CardId, type RoundId, type EventId } from "../domain/ids";
import { type InterviewPayload } from "../domain/events/interview/payload";
import { type CardChange, type CustomSession } from "../domain/events/cardChange";
import { eventIdOf } from "../domain/events/event";
import { type Grade } from "../domain/scheduling/memory";
import { type Session, type UndoableEvent, currentSession, lastSessionEnd } from "../domain/study/session";
import type { Stores } from "./stores";
import { addEvent } from "./study/addEvent";
import { dayAt } from "./study/calendar";

const sessionAt = (stores: Stores, timestamp: number): Session | undefined =>
  currentSession(stores.study.getState().study, dayAt(stores, timestamp));

/** Starts the daily session, unless a session is open. */
export function startSession(stores: Stores, timestamp: number): void {
  if (!sessionAt(stores, timestamp)) addEvent(stores, { type: "sessionStarted" }, timestamp);
}

export function endSession(stores: Stores, timestamp: number): void {
  if (sessionAt(stores, timestamp)) addEvent(stores, { type: "sessionEnded" }, timestamp);
}

/** Starts a custom session; an open session ends. */
export function startCustomSession(stores: Stores, custom: CustomSession, timestamp: number): void {
  endSession(stores, timestamp);
  addEvent(stores, { type: "sessionStarted", custom }, timestamp);
}

/** `durationMs` is the time from showing the question to the grade. In a cram session the grade doesn't change the schedule. */
export function gradeCard(
  stores: Stores,
  card: CardId,
  grade: Grade,
  durationMs: number,
  timestamp: number,
): void {
  startSession(stores, timestamp);
  const isCram = sessionAt(stores, timestamp)?.custom?.type === "cram";
  const maxDurationMs = stores.settings.getState().settings.maxAnswerSeconds * 1_000;
  // Whole milliseconds, as lines store them.
  const storedDurationMs = Math.round(Math.min(Math.max(0, durationMs), maxDurationMs)) || 0;
  addEvent(
    stores,
    { type: isCram ? "crammed" : "graded", card, grade, durationMs: storedDurationMs },
    timestamp,
  );
}

/** Changes cards with one event, so that one undo reverts it for all of them. Returns the event's id. */
export const changeCards = (
  stores: Stores,
  cards: readonly CardId[],
  change: CardChange,
  timestamp: number,
): EventId => eventIdOf(addEvent(stores, { type: "cardsChanged", cards, change }, timestamp));

/** Raises today's limit of new cards. */
export function addNewCardsToday(stores: Stores, newCards: number, timestamp: number): void {
  addEvent(stores, { type: "newCardsAdded", newCards }, timestamp);
}

/** Returns the event's id. */
export const addInterviewEvent = (
  stores: Stores,
  round: RoundId,
  payload: InterviewPayload,
  timestamp: number,
): EventId => eventIdOf(addEvent(stores, { type: "interview", round, payload }, timestamp));

/** A unique id: this tab's id and the number of its events. */
export const createRoundId = ({ platform, study }: Stores): RoundId =>
  `${platform.writer}-${study.getState().tabEvents.length.toString(36)}`;

export function undoEvent(stores: Stores, event: EventId, timestamp: number): void {
  addEvent(stores, { type: "undone", event }, timestamp);
}

/** Undoes the session's last event, and reopens a session that has just ended. Returns the undone event. */
export function undoLast(stores: Stores, timestamp: number): UndoableEvent | undefined {
  if (!sessionAt(stores, timestamp)) {
    const end = lastSessionEnd(stores.study.getState().study, dayAt(stores, timestamp));
    if (!end) return undefined;
    undoEvent(stores, eventIdOf(end), timestamp);
  }
  const last = sessionAt(stores, timestamp)?.events.at(-1);
  if (last) undoEvent(stores, eventIdOf(last), timestamp);
  return last;
}
