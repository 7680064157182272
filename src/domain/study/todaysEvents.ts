/** The events of a study day. */
import type { Event } from "../events/event";
import { newestFirst } from "../events/log";
import { isInactive } from "../events/logView";
import { type Day, type EpochMs, maxClockCorrectionMs } from "../time";
import type { Study } from "./study";

/**
 * Today's events, undone or not, newest first. Events of later days are skipped, and those too far after `now`: the clock was ahead
 * when they were written.
 */
export function* eventsOfDay({ log }: Study, today: Day, now: EpochMs): Generator<Event> {
  for (const event of newestFirst(log)) {
    if (event.day < today) return;
    if (event.day === today && event.timestamp - now < maxClockCorrectionMs) yield event;
  }
}

/** Today's events that are not undone, newest first. Without `now`, also those that a clock that was ahead wrote. */
export function* todaysEvents(study: Study, today: Day, now: EpochMs = Infinity): Generator<Event> {
  for (const event of eventsOfDay(study, today, now)) if (!isInactive(study, event)) yield event;
}
