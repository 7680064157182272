/** The cards that are left in the current session: the daily one or a custom one. */
import type { CardId } from "../ids";
import type { Calendar } from "../scheduling/calendar";
import type { EpochMs } from "../time";
import { buildDailyQueue } from "./buildDailyQueue";
import { isHidden } from "./cardStatus";
import { buildCustomSessionQueue, cardsExcludedFromSession, restOfCustomSession } from "./customSessionQueue";
import type { Queue, QueueContext } from "./queue";
import { currentSession, earlierSessionOfCard } from "./session";
import { cardStateOf } from "./study";

export function currentQueue(context: QueueContext): Queue {
  const { study, now, today } = context;
  const session = currentSession(study, today, now);
  return session?.custom
    ? buildCustomSessionQueue(context, session, session.custom)
    : buildDailyQueue(context);
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
  const earlier = session ? undefined : earlierSessionOfCard(study, shownAt, now, calendar);
  if (earlier?.custom) return restOfCustomSession(earlier, study)?.cards.includes(card) === true;
  if (ignoresDueDay) return !cardsExcludedFromSession(session).has(card);
  return memory?.next.type !== "review" || memory.next.dueDay <= today;
}
