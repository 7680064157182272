/** The cards that are left in a custom session. */
import type { CustomSession } from "../events/customSession";
import type { CardId } from "../ids";
import type { Grade } from "../scheduling/memory";
import type { EpochMs } from "../time";
import {
  type LearningCard,
  type Queue,
  type QueueContext,
  canBeAsked,
  emptyQueue,
  splitLearning,
} from "./queue";
import type { Session } from "./session";
import { type Study, cardStateOf } from "./study";

export function buildCustomSessionQueue(
  context: QueueContext,
  session: Session,
  custom: CustomSession,
): Queue {
  const { entries, study, now } = context;
  const entryCards = new Set(entries.map(({ card }) => card));
  const excludedCards = cardsExcludedFromSession(session);
  const cards = custom.cards.filter(
    (card) => entryCards.has(card) && !excludedCards.has(card) && canBeAsked(context, card),
  );
  return custom.type === "cram"
    ? buildCramQueue(cards, session)
    : buildGradedQueue(cards, session, study, now);
}

/**
 * Cards that a custom or planned session doesn't ask again: they were given a due day after that day, or reset alone, as one
 * does with the card on screen. Cards that are reset together, in the library, are to be learned anew: they
 * are asked like other new cards. The newest change of a card counts.
 */
export function cardsExcludedFromSession(session: Session | undefined): ReadonlySet<CardId> {
  const excludedCards = new Set<CardId>();
  for (const event of session?.events ?? []) {
    if (event.type !== "cardsChanged") continue;
    const { cards, change, day } = event;
    if (change.type !== "reset" && change.type !== "rescheduled") continue;
    const isExcluded = change.type === "reset" ? cards.length === 1 : change.dueDay > day;
    for (const card of cards)
      if (isExcluded) excludedCards.add(card);
      else excludedCards.delete(card);
  }
  return excludedCards;
}

/** The last grade of each card in this session, in the order of those grades. */
function lastGradeByCard({ events }: Session): ReadonlyMap<CardId, Grade> {
  const gradeByCard = new Map<CardId, Grade>();
  for (const event of events) {
    if (event.type === "cardsChanged") continue;
    gradeByCard.delete(event.card);
    gradeByCard.set(event.card, event.grade);
  }
  return gradeByCard;
}

/** A custom session of the cards that are left in this one; undefined if none are, or if it is the daily one. */
export function restOfCustomSession(session: Session, study: Study): CustomSession | undefined {
  const { custom } = session;
  if (!custom) return undefined;
  const excludedCards = cardsExcludedFromSession(session);
  const grades = lastGradeByCard(session);
  const isAskedAgain = (card: CardId) =>
    custom.type === "cram"
      ? grades.get(card) === 1
      : (cardStateOf(study, card).memory?.next.type ?? "review") !== "review";
  const cards = [
    ...custom.cards.filter((card) => !grades.has(card)),
    ...[...grades.keys()].filter(isAskedAgain),
  ].filter((card) => !excludedCards.has(card));
  return cards.length > 0 ? { ...custom, cards } : undefined;
}

/** A cram shows each card once. Cards graded Again come back at the end. */
function buildCramQueue(cards: readonly CardId[], session: Session): Queue {
  const grades = lastGradeByCard(session);
  const remainingCards = new Set(cards);
  const forgottenCards = [...grades].flatMap(([card, grade]) =>
    grade === 1 && remainingCards.has(card) ? [card] : [],
  );
  return { ...emptyQueue, reviews: [...cards.filter((card) => !grades.has(card)), ...forgottenCards] };
}

/** In the other custom sessions, cards go through their learning steps. */
function buildGradedQueue(cards: readonly CardId[], session: Session, study: Study, now: EpochMs): Queue {
  const grades = lastGradeByCard(session);
  const learningCards: LearningCard[] = [];
  for (const card of cards) {
    const next = cardStateOf(study, card).memory?.next;
    if (grades.has(card) && next && next.type !== "review") learningCards.push({ card, dueAt: next.dueAt });
  }
  return {
    ...emptyQueue,
    ...splitLearning(learningCards, now),
    reviews: cards.filter((card) => !grades.has(card)),
  };
}
