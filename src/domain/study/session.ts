/** A study session: the events between its start and its end. It survives reloads of the page. */
import type { Day } from "../scheduling/calendar";
import {
  type ChangedEvent,
  type CrammedEvent,
  type CustomSession,
  type Event,
  type GradedEvent,
  eventIdOf,
  newestFirst,
} from "../events/log";
import { getEntry } from "../persistentMap";
import type { Study } from "./study";

/** Events that Undo takes back, one at a time. */
export type UndoableEvent = GradedEvent | CrammedEvent | ChangedEvent;
export type AnswerEvent = GradedEvent | CrammedEvent;

export type Session = {
  /** The custom session; undefined for the daily one. */
  readonly custom: CustomSession | undefined;
  /** Oldest first. */
  readonly events: readonly UndoableEvent[];
};

/** Today's events that are not undone, newest first. Events of later days are skipped: the clock may have been ahead. */
export function* todaysEvents(study: Study, today: Day): Generator<Event> {
  for (const event of newestFirst(study.log)) {
    if (event.day < today) return;
    if (event.day === today && !getEntry(study.undone, eventIdOf(event))) yield event;
  }
}

/** The grades of a session. */
export const answerEventsOf = ({ events }: Session): readonly AnswerEvent[] =>
  events.filter((event) => event.type !== "cardsChanged");

/** The session that is open at the newest of these events (newest first). */
function findSession(events: Iterable<Event>): Session | undefined {
  const sessionEvents: UndoableEvent[] = [];
  for (const event of events) {
    if (event.type === "sessionEnded") return undefined;
    if (event.type === "sessionStarted") return { custom: event.custom, events: sessionEvents.toReversed() };
    if (event.type === "graded" || event.type === "crammed" || event.type === "cardsChanged")
      sessionEvents.push(event);
  }
  return undefined;
}

/** The session that is open today; undefined if there is none. */
export const currentSession = (study: Study, today: Day): Session | undefined =>
  findSession(todaysEvents(study, today));

/** The event that ended today's last session. Undefined if none ended, or if one is open. */
export function lastSessionEnd(study: Study, today: Day): Event | undefined {
  for (const event of todaysEvents(study, today)) {
    if (event.type === "sessionEnded") return event;
    if (event.type === "sessionStarted" || event.type === "graded" || event.type === "crammed")
      return undefined;
  }
  return undefined;
}

/** Today's last session that has ended. */
export function lastEndedSession(study: Study, today: Day): Session | undefined {
  const end = lastSessionEnd(study, today);
  return end && findSession(eventsOlderThan(todaysEvents(study, today), end));
}

/** The rest of a stream of events (newest first) after `end`. */
function* eventsOlderThan(events: Iterable<Event>, end: Event): Generator<Event> {
  let hasPassed = false;
  for (const event of events) {
    if (hasPassed) yield event;
    hasPassed ||= event === end;
  }
}
