/** What a person does. Each deed is an event, and a sitting begins and ends with one. */
import { msPerDay, dayOf } from "../domain/scheduling/calendar";
import type { CardId } from "../domain/deck";
import type { InterviewPayload, RoundId } from "../domain/events/interviewEvents";
import { type CardChange, type CustomSession, type EventId, eventIdOf } from "../domain/events/log";
import type { Grade } from "../domain/scheduling/fsrs";
import { type UndoableEvent, lastSessionEnd, currentSession } from "../domain/study/session";
import { addEvent, getCalendar, getWriterId, useStudy } from "./study";

const getStudy = () => useStudy.getState().study;
const dayAt = (timestamp: number) => dayOf(timestamp, getCalendar());

/** Begins the day's own sitting, if none is open. */
export function startSession(timestamp: number): void {
  if (!currentSession(getStudy(), dayAt(timestamp))) addEvent({ type: "sessionStarted" }, timestamp);
}

/** A grade for a card, `took` milliseconds after its question was seen, at `at` (epoch milliseconds). In a cram it moves nothing. */
export function gradeCard(card: CardId, grade: Grade, took: number, timestamp: number): void {
  startSession(timestamp);
  const session = currentSession(getStudy(), dayAt(timestamp));
  const type = session?.custom?.type === "cram" ? "crammed" : "graded";
  // Whole milliseconds, because that is what a line holds; and a page left open overnight was no day of thinking.
  const cappedDurationMs = Math.round(Math.min(Math.max(0, took), msPerDay)) || 0;
  addEvent({ type, card, grade, durationMs: cappedDurationMs }, timestamp);
}

/** Decides something about cards, all at once: one step back undoes it for all of them. Returns the event's id. */
export function changeCards(cards: readonly CardId[], change: CardChange, timestamp: number): EventId {
  return eventIdOf(addEvent({ type: "cardsChanged", cards, change }, timestamp));
}

/** So many new cards more, today. */
export function addNewCardsToday(newCards: number, timestamp: number): void {
  addEvent({ type: "newCardsAdded", newCards }, timestamp);
}

/** Begins a sitting of one's own; the one that is open, if any, ends. */
export function startCustomSession(custom: CustomSession, timestamp: number): void {
  endSession(timestamp);
  addEvent({ type: "sessionStarted", custom }, timestamp);
}

/** What happened in an interview round. Returns the event's id. */
export function addInterviewEvent(round: RoundId, payload: InterviewPayload, timestamp: number): EventId {
  return eventIdOf(addEvent({ type: "interview", round, payload }, timestamp));
}

/** A name for a new round: of this tab, and of this moment in what it does. */
export const createRoundId = (): RoundId =>
  `${getWriterId()}-${useStudy.getState().tabEvents.length.toString(36)}`;

/** Takes any event back. */
export function undoEvent(event: EventId, timestamp: number): void {
  addEvent({ type: "undone", event }, timestamp);
}

/** Takes back the newest deed of the sitting, and reopens one that has just ended. Returns what was taken back. */
export function undoLast(timestamp: number): UndoableEvent | undefined {
  const today = dayAt(timestamp);
  if (!currentSession(getStudy(), today)) {
    const end = lastSessionEnd(getStudy(), today);
    if (!end) return undefined;
    undoEvent(eventIdOf(end), timestamp);
  }
  const last = currentSession(getStudy(), today)?.events.at(-1);
  if (last) undoEvent(eventIdOf(last), timestamp);
  return last;
}

export function endSession(timestamp: number): void {
  if (currentSession(getStudy(), dayAt(timestamp))) addEvent({ type: "sessionEnded" }, timestamp);
}
