/** A sitting: what was done between sitting down and being done, however often the page was reloaded in between. */
import type { Day } from "./day";
import { type Changed, type Crammed, type Custom, type Event, type Graded, idOf, newestFirst } from "./log";
import { take } from "./shelf";
import type { Study } from "./study";

/** What can be taken back one step at a time. */
export type Deed = Graded | Crammed | Changed;
export type Answer = Graded | Crammed;

export type Sitting = {
  /** What kind of sitting it is; undefined for the day's own. */
  readonly custom: Custom | undefined;
  /** Oldest first. */
  readonly deeds: readonly Deed[];
};

/** The events of this day that still stand, newest first. A clock that was ahead for a while may have left later days. */
export function* standing(study: Study, today: Day): Generator<Event> {
  for (const event of newestFirst(study.log)) {
    if (event.day < today) return;
    if (event.day === today && !take(study.takenBack, idOf(event))) yield event;
  }
}

/** The answers among what was done. */
export const answersOf = ({ deeds }: Sitting): readonly Answer[] =>
  deeds.filter((deed) => deed.type !== "changed");

/** The sitting that these events, newest first, are the end of. */
function sittingIn(events: Iterable<Event>): Sitting | undefined {
  const deeds: Deed[] = [];
  for (const event of events) {
    if (event.type === "ended") return undefined;
    if (event.type === "began") return { custom: event.custom, deeds: deeds.toReversed() };
    if (event.type === "graded" || event.type === "crammed" || event.type === "changed") deeds.push(event);
  }
  return undefined;
}

/** The sitting that is open on this day; undefined if none is. */
export const openSitting = (study: Study, today: Day): Sitting | undefined =>
  sittingIn(standing(study, today));

/** The end of the sitting that ended last on this day; undefined if none did, or one is open. */
export function lastEnd(study: Study, today: Day): Event | undefined {
  for (const event of standing(study, today)) {
    if (event.type === "ended") return event;
    if (event.type === "began" || event.type === "graded" || event.type === "crammed") return undefined;
  }
  return undefined;
}

/** The sitting that ended last on this day. */
export function lastSitting(study: Study, today: Day): Sitting | undefined {
  const end = lastEnd(study, today);
  return end && sittingIn(before(standing(study, today), end));
}

/** What comes after `end` in a stream of events. */
function* before(events: Iterable<Event>, end: Event): Generator<Event> {
  let isPast = false;
  for (const event of events) {
    if (isPast) yield event;
    isPast ||= event === end;
  }
}
