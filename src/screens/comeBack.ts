/** When there is something to do again. */
import type { Day } from "../domain/day";
import { type Entry, nextDue, queueOf } from "../domain/queue";
import type { Settings } from "../domain/settings";
import { type Study, memoryOf } from "../domain/study";
import { countOf, spellDay, spellTime } from "./spell";

export function comeBack(
  entries: readonly Entry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): string {
  const { later } = queueOf(entries, study, settings, now, today);
  const soonest = later[0];
  if (soonest) {
    const come = later.length === 1 ? "comes" : "come";
    return `${countOf(later.length, "card")} you are still learning ${come} back at ${spellTime(soonest.due)}.`;
  }
  const unseen = entries.some(({ card }) => !memoryOf(study, card));
  if (unseen && settings.newPerDay > 0) return "Come back tomorrow: there are new cards to learn.";
  const due = nextDue(entries, study, today);
  if (due !== undefined) return `Come back ${spellDay(due, today)}: that is when the next cards are due.`;
  return unseen
    ? "New cards a day is 0 in Settings, so there is nothing to learn."
    : "There are no cards to review.";
}
