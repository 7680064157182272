/** When there is something to do again. */
import type { Day } from "../domain/day";
import { type Entry, nextDue, queueOf, remaining } from "../domain/queue";
import type { Settings } from "../domain/settings";
import { type Study, trackOf } from "../domain/study";
import { countOf, spellDay, spellTime } from "./spell";

export function comeBack(
  entries: readonly Entry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): string {
  const queue = queueOf(entries, study, settings, now, today);
  const { later, overLimit } = queue;
  const here = remaining(queue) - later.length;
  if (here > 0) return `${countOf(here, "card")} of today's ${here === 1 ? "is" : "are"} still to come.`;
  const soonest = later[0];
  if (soonest) {
    const come = later.length === 1 ? "comes" : "come";
    return `${countOf(later.length, "card")} you are still learning ${come} back at ${spellTime(soonest.due)}.`;
  }
  const unseen = entries.some(({ card }) => {
    const { memory, status } = trackOf(study, card);
    return !memory && !status.suspended;
  });
  // While more waits than a day takes, nothing new comes.
  if (unseen && settings.newPerDay > 0 && overLimit === 0)
    return "Come back tomorrow: there are new cards to learn.";
  const due = nextDue(entries, study, today);
  if (due !== undefined) return `Come back ${spellDay(due, today)}: that is when the next cards are due.`;
  return unseen
    ? "New cards a day is 0 in Settings, so there is nothing to learn."
    : "There are no cards to review.";
}
