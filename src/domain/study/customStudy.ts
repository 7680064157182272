/** Custom study sessions: which cards they can be made of, and which of those are left. */
import { type Day, msPerDay } from "../scheduling/calendar";
import type { CardId } from "../deck";
import { resolveAlias } from "../events/cardEvents";
import { eventIdOf, newestFirst } from "../events/log";
import { retrievability } from "../scheduling/fsrs";
import { type QueueEntry, type Queue, buildQueue } from "./queue";
import type { Settings } from "../settings";
import { getEntry } from "../persistentMap";
import { type Session, currentSession } from "./session";
import { type CardStatus, isHidden } from "./cardStatus";
import { type Study, cardStateOf } from "./study";

/** Most cards in one custom session. The whole list is stored in one event. */
export const maxCustomSessionCards = 200;

/** Review cards that come due within `days` after today, lowest retrievability first. */
export function findReviewAheadCards(
  entries: readonly QueueEntry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
  days: number,
): readonly CardId[] {
  return entries
    .flatMap(({ card }) => {
      const { memory, status } = cardStateOf(study, card);
      const isDueSoon =
        memory?.next.type === "review" && memory.next.dueDay > today && memory.next.dueDay <= today + days;
      if (!memory || !isDueSoon || isHidden(status, today)) return [];
      return [{ card, recall: retrievability(memory, now, settings.scheduling) }];
    })
    .toSorted((a, b) => a.recall - b.recall)
    .slice(0, maxCustomSessionCards)
    .map(({ card }) => card);
}

/** Cards that were graded Again in the last `days` days and are not suspended or buried, most recent first. */
export function findForgottenCards(
  entries: readonly QueueEntry[],
  study: Study,
  now: number,
  today: Day,
  days: number,
): readonly CardId[] {
  const entryCards = new Set(entries.map(({ card }) => card));
  const forgotten = new Set<CardId>();
  for (const event of newestFirst(study.log)) {
    if (event.timestamp <= now - days * msPerDay || forgotten.size === maxCustomSessionCards) break;
    if (event.type !== "graded" || event.grade !== 1 || getEntry(study.undone, eventIdOf(event))) continue;
    const card = resolveAlias(event.card, study.aliases);
    if (entryCards.has(card) && !isHidden(cardStateOf(study, card).status, today)) forgotten.add(card);
  }
  return [...forgotten];
}

/** Cards that match `isWanted` and are not suspended or buried, in the order of the guide. */
export function findCards<E extends QueueEntry>(
  entries: readonly E[],
  study: Study,
  today: Day,
  isWanted: (entry: E, status: CardStatus) => boolean,
): readonly CardId[] {
  return entries
    .filter((entry) => {
      const { status } = cardStateOf(study, entry.card);
      return !isHidden(status, today) && isWanted(entry, status);
    })
    .slice(0, maxCustomSessionCards)
    .map(({ card }) => card);
}

/** The cards that are left in the current session: the daily one or a custom one. */
export function currentQueue(
  entries: readonly QueueEntry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): Queue {
  const session = currentSession(study, today);
  if (!session?.custom) return buildQueue(entries, study, settings, now, today);
  const entryCards = new Set(entries.map(({ card }) => card));
  const movedCards = cardsMovedIn(session);
  const cards = session.custom.cards.filter(
    (card) =>
      entryCards.has(card) && !movedCards.has(card) && !isHidden(cardStateOf(study, card).status, today),
  );
  return session.custom.type === "cram"
    ? buildCramQueue(cards, session)
    : buildCustomQueue(cards, session, study, now);
}

/** Whether a card that is on screen since `shownAt` still belongs to the queue. Another tab may have graded, suspended or rescheduled it. */
export function isStillInQueue(
  card: CardId,
  shownAt: number,
  entries: readonly QueueEntry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): boolean {
  const { memory, status } = cardStateOf(study, card);
  if (isHidden(status, today) || (memory && memory.lastReviewedAt > shownAt)) return false;
  if (currentSession(study, today)?.custom) {
    const { learning, reviews, learningLater } = currentQueue(entries, study, settings, now, today);
    return (
      learning.includes(card) || reviews.includes(card) || learningLater.some((entry) => entry.card === card)
    );
  }
  return memory?.next.type !== "review" || memory.next.dueDay <= today;
}

const emptyQueue: Queue = {
  learning: [],
  reviews: [],
  newCards: [],
  learningLater: [],
  buriedSiblings: 0,
  overLimit: 0,
};

/** Cards that were reset or rescheduled in this session. They are not shown in it again. */
const cardsMovedIn = ({ events }: Session): ReadonlySet<CardId> =>
  new Set(
    events.flatMap((event) =>
      event.type === "cardsChanged" && (event.change.type === "reset" || event.change.type === "rescheduled")
        ? event.cards
        : [],
    ),
  );

/** The last grade of each card in this session, in the order of those grades. */
function lastGradeByCard({ events }: Session): ReadonlyMap<CardId, number> {
  const gradeByCard = new Map<CardId, number>();
  for (const event of events) {
    if (event.type === "cardsChanged") continue;
    gradeByCard.delete(event.card);
    gradeByCard.set(event.card, event.grade);
  }
  return gradeByCard;
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
function buildCustomQueue(cards: readonly CardId[], session: Session, study: Study, now: number): Queue {
  const grades = lastGradeByCard(session);
  const reviews: CardId[] = [];
  const steps: { card: CardId; dueAt: number }[] = [];
  for (const card of cards) {
    const { memory } = cardStateOf(study, card);
    if (!grades.has(card)) reviews.push(card);
    else if (memory && memory.next.type !== "review") steps.push({ card, dueAt: memory.next.dueAt });
  }
  steps.sort((a, b) => a.dueAt - b.dueAt);
  return {
    ...emptyQueue,
    learning: steps.filter(({ dueAt }) => dueAt <= now).map(({ card }) => card),
    reviews,
    learningLater: steps.filter(({ dueAt }) => dueAt > now),
  };
}
