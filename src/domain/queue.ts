/** What to study now: cards that are due, then unseen ones in the guide's order, and never two sides of one fact on a day. */
import type { Day } from "./day";
import { minute } from "./day";
import type { CardId, FactId } from "./deck";
import type { Settings } from "./settings";
import { type Study, memoryOf, trackOf } from "./study";

/** A card as the queue sees it. */
export type Entry = { readonly card: CardId; readonly fact: FactId };

export type Queue = {
  /** In (re)learning and due now, longest waiting first. */
  readonly learning: readonly CardId[];
  /** In review and due today, most overdue first, up to the day's limit. */
  readonly reviews: readonly CardId[];
  /** Never seen, in the guide's order, up to the day's limit. */
  readonly fresh: readonly CardId[];
  /** In (re)learning and due later, soonest first, with when (epoch milliseconds). */
  readonly later: readonly { readonly card: CardId; readonly due: number }[];
};

/** With nothing else to do, a learning step may be taken this much early, as in Anki. */
export const learnAhead = 20 * minute;

type Today = { readonly facts: ReadonlySet<FactId>; readonly fresh: number; readonly reviews: number };

/** What was done on this day: the facts that were asked, the cards first seen, the cards reviewed. */
function doneOn(study: Study, today: Day, factOf: ReadonlyMap<CardId, FactId>): Today {
  const facts = new Set<FactId>();
  const fresh = new Set<CardId>();
  const reviews = new Set<CardId>();
  for (const [card, fact] of factOf) {
    const track = trackOf(study, card).reviews;
    if (track.at(-1)?.day !== today) continue;
    facts.add(fact);
    (track[0]?.day === today ? fresh : reviews).add(card);
  }
  return { facts, fresh: fresh.size, reviews: reviews.size };
}

/** `entries` is every card there is, in the guide's order. */
export function queueOf(
  entries: readonly Entry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): Queue {
  const done = doneOn(study, today, new Map(entries.map(({ card, fact }) => [card, fact])));
  const steps: { card: CardId; due: number }[] = [];
  const due: { card: CardId; fact: FactId; day: Day }[] = [];
  const unseen: Entry[] = [];
  for (const { card, fact } of entries) {
    const memory = memoryOf(study, card);
    if (!memory) unseen.push({ card, fact });
    else if (memory.next.phase !== "review") steps.push({ card, due: memory.next.due });
    else if (memory.next.due <= today) due.push({ card, fact, day: memory.next.due });
  }
  steps.sort((a, b) => a.due - b.due);
  due.sort((a, b) => a.day - b.day);
  // A fact with a side in learning is being asked today already.
  const asked = new Set(done.facts);
  const factOf = new Map(entries.map(({ card, fact }) => [card, fact]));
  for (const { card } of steps) asked.add(factOf.get(card) ?? card);
  const oneSideEach = (list: readonly Entry[], limit: number): readonly CardId[] => {
    const chosen: CardId[] = [];
    for (const { card, fact } of list) {
      if (chosen.length >= limit) break;
      if (asked.has(fact)) continue;
      asked.add(fact);
      chosen.push(card);
    }
    return chosen;
  };
  return {
    learning: steps.filter((step) => step.due <= now).map((step) => step.card),
    reviews: oneSideEach(due, Math.max(0, settings.reviewsPerDay - done.reviews)),
    fresh: oneSideEach(unseen, Math.max(0, settings.newPerDay - done.fresh)),
    later: steps.filter((step) => step.due > now),
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

/** The day on which the next card is due after today; undefined if none has been learned. */
export function nextDue(entries: readonly Entry[], study: Study, today: Day): Day | undefined {
  let soonest: Day | undefined;
  for (const { card } of entries) {
    const next = memoryOf(study, card)?.next;
    if (next?.phase === "review" && next.due > today && (soonest === undefined || next.due < soonest))
      soonest = next.due;
  }
  return soonest;
}
