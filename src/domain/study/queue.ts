/** The daily queue: due cards by lowest retrievability, then new cards in the guide's order. Two sides of one fact never come on one day. */
import type { Day } from "../scheduling/calendar";
import { msPerMinute } from "../scheduling/calendar";
import type { CardId, FactId } from "../deck";
import { retrievability } from "../scheduling/fsrs";
import type { Settings } from "../settings";
import { todaysEvents } from "./session";
import { isHidden } from "./cardStatus";
import { type Study, cardStateOf } from "./study";

/** A card as the queue sees it. */
export type QueueEntry = { readonly card: CardId; readonly fact: FactId };

export type Queue = {
  /** In learning or relearning and due now, earliest due first. */
  readonly learning: readonly CardId[];
  /** Review cards due today, lowest retrievability first, up to the day's limit. */
  readonly reviews: readonly CardId[];
  /** New cards: those that an interview brought forward, then in the guide's order, up to the day's limit. */
  readonly newCards: readonly CardId[];
  /** In learning or relearning and due later, soonest first. `dueAt` in epoch milliseconds. */
  readonly learningLater: readonly { readonly card: CardId; readonly dueAt: number }[];
  /** How many due review cards wait until tomorrow, because another side of their fact is studied today. */
  readonly buriedSiblings: number;
  /** How many due review cards are beyond the day's limit. */
  readonly overLimit: number;
};

/** With nothing else left, a learning card may be shown this much early. Anki's learn-ahead limit. */
export const learnAheadLimitMs = 20 * msPerMinute;

/** By how many new cards the person raised today's limit. */
function countExtraNewCards(study: Study, today: Day): number {
  let newCards = 0;
  for (const event of todaysEvents(study, today))
    if (event.type === "newCardsAdded") newCards += event.newCards;
  return newCards;
}

/** `entries` is every card there is, in the guide's order. */
export function buildQueue(
  entries: readonly QueueEntry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): Queue {
  // If one card of a fact was studied today or is in learning, the fact's other cards wait.
  const askedCardByFact = new Map<FactId, CardId>();
  const steps: { card: CardId; dueAt: number }[] = [];
  const dueReviews: (QueueEntry & { recall: number })[] = [];
  const broughtForward: QueueEntry[] = [];
  const unseen: QueueEntry[] = [];
  let newCardsDone = 0;
  let reviewsDone = 0;
  for (const entry of entries) {
    const { firstGradedDay, lastGradedDays, memory, status } = cardStateOf(study, entry.card);
    const isNewToday = firstGradedDay === today;
    const isReviewedToday = !isNewToday && lastGradedDays.includes(today);
    if (isNewToday || isReviewedToday) askedCardByFact.set(entry.fact, entry.card);
    if (isNewToday) newCardsDone += 1;
    if (isReviewedToday) reviewsDone += 1;
    if (isHidden(status, today)) continue;
    if (!memory) (status.broughtForwardDay === undefined ? unseen : broughtForward).push(entry);
    else if (memory.next.type !== "review") {
      steps.push({ card: entry.card, dueAt: memory.next.dueAt });
      askedCardByFact.set(entry.fact, entry.card);
    } else if (memory.next.dueDay <= today)
      dueReviews.push({ ...entry, recall: retrievability(memory, now, settings.scheduling) });
  }
  steps.sort((a, b) => a.dueAt - b.dueAt);
  dueReviews.sort((a, b) => a.recall - b.recall);
  const takeOnePerFact = (list: readonly QueueEntry[], limit: number) => {
    const chosen: CardId[] = [];
    const skipped = { buriedSiblings: 0, overLimit: 0 };
    for (const { card, fact } of list) {
      if ((askedCardByFact.get(fact) ?? card) !== card) skipped.buriedSiblings += 1;
      else if (chosen.length >= limit) skipped.overLimit += 1;
      else {
        askedCardByFact.set(fact, card);
        chosen.push(card);
      }
    }
    return { chosen, held: skipped };
  };
  const reviews = takeOnePerFact(dueReviews, Math.max(0, settings.reviewsPerDay - reviewsDone));
  // As in Anki, there are no new cards while reviews exceed the day's limit, unless the person asks for more.
  const newCardLimit = reviews.held.overLimit > 0 ? 0 : settings.newPerDay;
  const newCardsLeft = Math.max(0, newCardLimit + countExtraNewCards(study, today) - newCardsDone);
  const newCards = takeOnePerFact([...broughtForward, ...unseen], newCardsLeft);
  return {
    learning: steps.filter((step) => step.dueAt <= now).map((step) => step.card),
    reviews: reviews.chosen,
    newCards: newCards.chosen,
    learningLater: steps.filter((step) => step.dueAt > now),
    ...reviews.held,
  };
}

/** The card to show now. Learning cards first, because they are due within minutes. */
export function nextCard(queue: Queue, now: number): CardId | undefined {
  const nextLearning = queue.learningLater[0];
  return (
    queue.learning[0] ??
    queue.reviews[0] ??
    queue.newCards[0] ??
    (nextLearning && nextLearning.dueAt <= now + learnAheadLimitMs ? nextLearning.card : undefined)
  );
}

/** How many cards are left today. */
export const countRemaining = (queue: Queue): number =>
  queue.learning.length + queue.reviews.length + queue.newCards.length + queue.learningLater.length;

/** The next day, after today, with a due review card. Undefined if there is none. Overdue cards count for tomorrow. */
export function nextDueDay(entries: readonly QueueEntry[], study: Study, today: Day): Day | undefined {
  let soonest: Day | undefined;
  for (const { card } of entries) {
    const { memory, status } = cardStateOf(study, card);
    if (memory?.next.type !== "review" || status.suspended) continue;
    const day = Math.max(memory.next.dueDay, today + 1);
    if (soonest === undefined || day < soonest) soonest = day;
  }
  return soonest;
}
