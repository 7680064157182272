/** The queue of cards to study: what is in it, what comes next, and the state that it is built from. */
import type { Tier } from "../deck/tier";
import type { CardId, FactId } from "../ids";
import type { Settings } from "../settings";
import { type Day, type DurationMs, type EpochMs, msPerMinute } from "../time";
import { isHidden } from "./cardStatus";
import { type Study, cardStateOf } from "./study";

/** A card as the queue sees it. */
export type QueueEntry = { readonly card: CardId; readonly fact: FactId; readonly tier?: Tier | undefined };

/** What a queue is built from. `entries` is every card there is, in the guide's order. */
export type QueueContext = {
  readonly entries: readonly QueueEntry[];
  readonly study: Study;
  readonly settings: Settings;
  readonly now: EpochMs;
  readonly today: Day;
  /** Cards that can't be shown now, because their chapter could not be loaded. They are left out, but count for the day's limits. */
  readonly unavailable?: ReadonlySet<CardId> | undefined;
};

/** Neither suspended, nor buried today, nor unavailable. */
export const canBeAsked = (
  { study, today, unavailable }: Pick<QueueContext, "study" | "today" | "unavailable">,
  card: CardId,
): boolean => !isHidden(cardStateOf(study, card).status, today) && !unavailable?.has(card);

export type Queue = {
  /** In learning or relearning and due now, earliest due first. */
  readonly learning: readonly CardId[];
  /** Review cards due today, lowest retrievability first, up to the day's limit. */
  readonly reviews: readonly CardId[];
  /** New cards: those that an interview brought forward, then by tier and in the guide's order, up to the day's limit. */
  readonly newCards: readonly CardId[];
  /** The review or new card to ask before the others, where a plan says so. */
  readonly upNext?: CardId | undefined;
  /** In learning or relearning and due later, soonest first. */
  readonly learningLater: readonly LearningCard[];
  /** How many due review cards wait until tomorrow, because another side of their fact is studied today. */
  readonly buriedSiblings: number;
  /** How many due review cards are beyond the day's limit. */
  readonly overLimit: number;
};

export type LearningCard = { readonly card: CardId; readonly dueAt: EpochMs };

export const emptyQueue: Queue = {
  learning: [],
  reviews: [],
  newCards: [],
  learningLater: [],
  buriedSiblings: 0,
  overLimit: 0,
};

/** Splits cards in learning into those that are due now and those that are due later, soonest first. */
export function splitLearning(
  cards: readonly LearningCard[],
  now: EpochMs,
): Pick<Queue, "learning" | "learningLater"> {
  const sorted = cards.toSorted((a, b) => a.dueAt - b.dueAt);
  return {
    learning: sorted.filter(({ dueAt }) => dueAt <= now).map(({ card }) => card),
    learningLater: sorted.filter(({ dueAt }) => dueAt > now),
  };
}

/** With nothing else left, a learning card may be shown this much early. Anki's learn-ahead limit. */
const learnAheadLimitMs: DurationMs = 20 * msPerMinute;

const isShownAhead = ({ dueAt }: LearningCard, now: EpochMs): boolean => dueAt <= now + learnAheadLimitMs;

/** The card to show now. Learning cards first, because they are due within minutes. */
export function nextCard(queue: Queue, now: EpochMs): CardId | undefined {
  const aheadCard = queue.learningLater.find((each) => isShownAhead(each, now));
  return queue.learning[0] ?? queue.upNext ?? queue.reviews[0] ?? queue.newCards[0] ?? aheadCard?.card;
}

/** How many cards that were seen before a review would show now, up to the day's limit. */
export const countDue = ({ learning, reviews, learningLater }: Queue, now: EpochMs): number =>
  learning.length + reviews.length + learningLater.filter((each) => isShownAhead(each, now)).length;

/** How many cards a review would show now. It is 0 exactly when `nextCard` has none. */
export const countRemaining = (queue: Queue, now: EpochMs): number =>
  countDue(queue, now) + queue.newCards.length;

/** The cards in learning that a review would not show yet, soonest first. */
export const cardsComingBack = ({ learningLater }: Queue, now: EpochMs): readonly LearningCard[] =>
  learningLater.filter((each) => !isShownAhead(each, now));

/**
 * The next day, after today, with a due review card or one in learning that is buried today. Undefined if there is none. Overdue
 * cards count for tomorrow.
 */
export function nextDueDay({
  entries,
  study,
  today,
}: Pick<QueueContext, "entries" | "study" | "today">): Day | undefined {
  let soonest: Day | undefined;
  for (const { card } of entries) {
    const { memory, status } = cardStateOf(study, card);
    if (!memory || status.suspended) continue;
    const { next } = memory;
    if (next.type !== "review" && status.buriedDay !== today) continue;
    const day = Math.max(next.type === "review" ? next.dueDay : today, today + 1);
    if (soonest === undefined || day < soonest) soonest = day;
  }
  return soonest;
}
