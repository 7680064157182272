/** What to study now: cards that are due, most at risk first, then unseen ones in the guide's order, and never two sides of one fact on a day. */
import type { Day } from "./day";
import { minute } from "./day";
import type { CardId, FactId } from "./deck";
import { retrievability } from "./memory";
import type { Settings } from "./settings";
import { standing } from "./sitting";
import { isAside } from "./status";
import { type Study, trackOf } from "./study";

/** A card as the queue sees it. */
export type Entry = { readonly card: CardId; readonly fact: FactId };

export type Queue = {
  /** In (re)learning and due now, longest waiting first. */
  readonly learning: readonly CardId[];
  /** In review and due today, the one most likely forgotten first, up to the day's limit. */
  readonly reviews: readonly CardId[];
  /** Never seen: those an interview brought forward, then the guide's order, up to the day's limit. */
  readonly fresh: readonly CardId[];
  /** In (re)learning and due later, soonest first, with when (epoch milliseconds). */
  readonly later: readonly { readonly card: CardId; readonly due: number }[];
  /** In review and due today, but the other side of what is asked today: so many wait until tomorrow. */
  readonly siblings: number;
  /** In review and due today, but beyond the day's limit. */
  readonly overLimit: number;
};

/** With nothing else to do, a learning step may be taken this much early, as in Anki. */
export const learnAhead = 20 * minute;

/** How many new cards the person asked for today beyond the daily number. */
function moreToday(study: Study, today: Day): number {
  let more = 0;
  for (const event of standing(study, today)) if (event.type === "more") more += event.fresh;
  return more;
}

/** `entries` is every card there is, in the guide's order. */
export function queueOf(
  entries: readonly Entry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): Queue {
  // A fact that was asked today, or has a side in learning, is not asked from another side than that.
  const asked = new Map<FactId, CardId>();
  const steps: { card: CardId; due: number }[] = [];
  const due: (Entry & { recall: number })[] = [];
  const ahead: Entry[] = [];
  const unseen: Entry[] = [];
  let freshDone = 0;
  let reviewsDone = 0;
  for (const entry of entries) {
    const { first, lastDays, memory, status } = trackOf(study, entry.card);
    const isNewToday = first === today;
    const isReviewedToday = !isNewToday && lastDays.includes(today);
    if (isNewToday || isReviewedToday) asked.set(entry.fact, entry.card);
    if (isNewToday) freshDone += 1;
    if (isReviewedToday) reviewsDone += 1;
    if (isAside(status, today)) continue;
    if (!memory) (status.forward === undefined ? unseen : ahead).push(entry);
    else if (memory.next.phase !== "review") {
      steps.push({ card: entry.card, due: memory.next.due });
      asked.set(entry.fact, entry.card);
    } else if (memory.next.due <= today)
      due.push({ ...entry, recall: retrievability(memory, now, settings.scheduling) });
  }
  steps.sort((a, b) => a.due - b.due);
  due.sort((a, b) => a.recall - b.recall);
  const oneSideEach = (list: readonly Entry[], limit: number) => {
    const chosen: CardId[] = [];
    const held = { siblings: 0, overLimit: 0 };
    for (const { card, fact } of list) {
      if ((asked.get(fact) ?? card) !== card) held.siblings += 1;
      else if (chosen.length >= limit) held.overLimit += 1;
      else {
        asked.set(fact, card);
        chosen.push(card);
      }
    }
    return { chosen, held };
  };
  const reviews = oneSideEach(due, Math.max(0, settings.reviewsPerDay - reviewsDone));
  // While more waits than a day takes, nothing new comes by itself; as in Anki.
  const daily = reviews.held.overLimit > 0 ? 0 : settings.newPerDay;
  const freshLeft = Math.max(0, daily + moreToday(study, today) - freshDone);
  const fresh = oneSideEach([...ahead, ...unseen], freshLeft);
  return {
    learning: steps.filter((step) => step.due <= now).map((step) => step.card),
    reviews: reviews.chosen,
    fresh: fresh.chosen,
    later: steps.filter((step) => step.due > now),
    ...reviews.held,
  };
}

/** The card to show now. Learning steps first: they are a matter of minutes. */
export function nextCard(queue: Queue, now: number): CardId | undefined {
  const ahead = queue.later[0];
  return (
    queue.learning[0] ??
    queue.reviews[0] ??
    queue.fresh[0] ??
    (ahead && ahead.due <= now + learnAhead ? ahead.card : undefined)
  );
}

/** How many cards are still to come today, counting a card once. */
export const remaining = (queue: Queue): number =>
  queue.learning.length + queue.reviews.length + queue.fresh.length + queue.later.length;

/** The day after today on which the next card comes; undefined if none has been learned. What was left over today comes tomorrow. */
export function nextDue(entries: readonly Entry[], study: Study, today: Day): Day | undefined {
  let soonest: Day | undefined;
  for (const { card } of entries) {
    const { memory, status } = trackOf(study, card);
    if (memory?.next.phase !== "review" || status.suspended) continue;
    const day = Math.max(memory.next.due, today + 1);
    if (soonest === undefined || day < soonest) soonest = day;
  }
  return soonest;
}
