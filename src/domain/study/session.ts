/** A study session: the events between its start and its end. It survives reloads of the page. */
import type { CustomSession } from "../events/customSession";
import {
  type ChangedEvent,
  type CrammedEvent,
  type Event,
  type GradedEvent,
  eventIdOf,
} from "../events/event";
import { isInactive } from "../events/logView";
import type { EventId } from "../ids";
import { type Calendar, dayOf } from "../scheduling/calendar";
import type { Day, EpochMs } from "../time";
import type { Study } from "./study";
import { eventsOfDay, todaysEvents } from "./todaysEvents";

/** Events that Undo takes back, one at a time. */
export type UndoableEvent = GradedEvent | CrammedEvent | ChangedEvent;
export type AnswerEvent = GradedEvent | CrammedEvent;

export type Session = {
  /** The custom session; undefined for the daily one. */
  readonly custom: CustomSession | undefined;
  /** Oldest first. */
  readonly events: readonly UndoableEvent[];
};

/** The grades of a session. */
export const answerEventsOf = ({ events }: Session): readonly AnswerEvent[] =>
  events.filter((event) => event.type !== "cardsChanged");

/**
 * The session that is open at the newest of these events (newest first, undone ones included). What was done between its end
 * and the undoing of that end doesn't belong to it.
 */
function findSession(study: Study, events: Iterable<Event>): Session | undefined {
  const sessionEvents: UndoableEvent[] = [];
  /** By undone event: how many of the session's events are newer than its undoing. */
  const newerCounts = new Map<EventId, number>();
  for (const event of events) {
    if (event.type === "undone") newerCounts.set(event.event, sessionEvents.length);
    if (isInactive(study, event)) {
      if (event.type === "sessionEnded")
        sessionEvents.length = newerCounts.get(eventIdOf(event)) ?? sessionEvents.length;
      continue;
    }
    if (event.type === "sessionEnded") return undefined;
    if (event.type === "sessionStarted") return { custom: event.custom, events: sessionEvents.toReversed() };
    if (event.type === "graded" || event.type === "crammed" || event.type === "cardsChanged")
      sessionEvents.push(event);
  }
  return undefined;
}

/** The session that is open today; undefined if there is none. */
export const currentSession = (study: Study, today: Day, now: EpochMs): Session | undefined =>
  findSession(study, eventsOfDay(study, today, now));

/**
 * The session that a card on screen since `shownAt` belongs to where none is open now: a new day has begun since, or the clock was
 * set back.
 */
export const earlierSessionOfCard = (
  study: Study,
  shownAt: EpochMs,
  now: EpochMs,
  calendar: Calendar,
): Session | undefined => currentSession(study, dayOf(shownAt, calendar), Math.max(shownAt, now));

/** The event that ended today's last session. Undefined if none ended, or if one is open. */
export function lastSessionEnd(study: Study, today: Day, now: EpochMs): Event | undefined {
  for (const event of todaysEvents(study, today, now)) {
    if (event.type === "sessionEnded") return event;
    if (event.type === "sessionStarted" || event.type === "graded" || event.type === "crammed")
      return undefined;
  }
  return undefined;
}

/** Today's last session that has ended. */
export function lastEndedSession(study: Study, today: Day, now: EpochMs): Session | undefined {
  const end = lastSessionEnd(study, today, now);
  return end && findSession(study, eventsOlderThan(eventsOfDay(study, today, now), end));
}

/** The rest of a stream of events (newest first) after `end`. */
function* eventsOlderThan(events: Iterable<Event>, end: Event): Generator<Event> {
  let hasPassed = false;
  for (const event of events) {
    if (hasPassed) yield event;
    hasPassed ||= event === end;
  }
}
