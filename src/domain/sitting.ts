/** A sitting: the grades between sitting down and being done, however often the page was reloaded in between. */
import type { Day } from "./day";
import { type Event, type Graded, idOf, newestFirst } from "./log";
import { take } from "./shelf";
import type { Study } from "./study";

/** The events of this day that still stand, newest first. A clock that was ahead for a while may have left later days. */
function* standing(study: Study, today: Day): Generator<Event> {
  for (const event of newestFirst(study.log)) {
    if (event.day < today) return;
    if (event.day === today && !take(study.takenBack, idOf(event))) yield event;
  }
}

/** The grades of the sitting that is open on this day, oldest first; undefined if none is. */
export function openSitting(study: Study, today: Day): readonly Graded[] | undefined {
  const grades: Graded[] = [];
  for (const event of standing(study, today)) {
    if (event.type === "ended") return undefined;
    if (event.type === "began") return grades.toReversed();
    if (event.type === "graded") grades.push(event);
  }
  return undefined;
}

/** The end of the sitting that ended last on this day; undefined if none did, or one is open. */
export function lastEnd(study: Study, today: Day): Event | undefined {
  for (const event of standing(study, today)) {
    if (event.type === "ended") return event;
    if (event.type === "began" || event.type === "graded") return undefined;
  }
  return undefined;
}

/** The grades of that sitting, oldest first. */
export function lastSitting(study: Study, today: Day): readonly Graded[] | undefined {
  const end = lastEnd(study, today);
  if (!end) return undefined;
  const grades: Graded[] = [];
  for (const event of standing(study, today)) {
    if (event.type === "began") return grades.toReversed();
    if (event.type === "graded") grades.push(event);
  }
  return undefined;
}
