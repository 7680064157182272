/** The cards that are left in the current session: the daily one or a custom one. */
import type { CustomSession } from "../events/customSession";
import type { CardId } from "../ids";
import type { Calendar } from "../scheduling/calendar";
import type { Grade } from "../scheduling/memory";
import type { EpochMs } from "../time";
import { buildDailyQueue } from "./buildDailyQueue";
import { isHidden } from "./cardStatus";
import {
  type LearningCard,
  type Queue,
  type QueueContext,
  canBeAsked,
  emptyQueue,
  splitLearning,
} from "./queue";
import { type Session, currentSession, sessionOfCard } from "./session";
import { type Study, cardStateOf } from "./study";

export function currentQueue(context: QueueContext): Queue {
  const { entries, study, now, today } = context;
  const session = currentSession(study, today, now);
  if (!session?.custom) return buildDailyQueue(context);
  const entryCards = new Set(entries.map(({ card }) => card));
  const excludedCards = cardsExcludedFromSession(session);
  const cards = session.custom.cards.filter(
    (card) => entryCards.has(card) && !excludedCards.has(card) && canBeAsked(context, card),
  );
  return session.custom.type === "cram"
    ? buildCramQueue(cards, session)
    : buildCustomQueue(cards, session, study, now);
}

/**
 * Whether a card that has been on screen since `shownAt` still belongs to the queue. Another tab may have graded, suspended or
 * rescheduled it. `ignoresDueDay`: the queue is a plan's.
 */
export function isStillInQueue(
  card: CardId,
  shownAt: EpochMs,
  context: QueueContext,
  calendar: Calendar,
  ignoresDueDay = false,
): boolean {
  const { study, today, now } = context;
  const { memory, status } = cardStateOf(study, card);
  if (isHidden(status, today) || (memory && memory.lastReviewedAt > shownAt)) return false;
  const session = currentSession(study, today, now);
  if (session?.custom) {
    const { learning, reviews, learningLater } = currentQueue(context);
    return (
      learning.includes(card) || reviews.includes(card) || learningLater.some((entry) => entry.card === card)
    );
  }
  // A custom session of the day before goes on with this card's grade.
  const earlier = session ? undefined : sessionOfCard(study, shownAt, now, calendar);
  if (earlier?.custom) return restOfCustomSession(earlier, study)?.cards.includes(card) === true;
  if (ignoresDueDay) return !cardsExcludedFromSession(session).has(card);
  return memory?.next.type !== "review" || memory.next.dueDay <= today;
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
function buildCustomQueue(cards: readonly CardId[], session: Session, study: Study, now: EpochMs): Queue {
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
