/** Minutes, new cards and reviews of today's queue. They replace those of the plan's first day wherever days are shown. */
import { type Queue, type QueueContext, countDue } from "../study/queue";
import { repeatSecondsLeft } from "./person/repeatSecondsLeft";
import type { TodaysPlan } from "./plannedQueue";
import type { PlannedDay, StudyAmount } from "./planResult";

/** `queue`: by the plan. */
export function todaysWorkOf(queue: Queue, { plan, model }: TodaysPlan, context: QueueContext): StudyAmount {
  const cards = new Set([...queue.reviews, ...queue.newCards]);
  const seconds = (plan?.ranked ?? [])
    .filter(({ id }) => cards.has(id))
    .reduce((sum, ranked) => sum + ranked.seconds, repeatSecondsLeft(queue, context, model));
  return {
    expectedMinutes: seconds / 60,
    newCards: queue.newCards.length,
    reviews: countDue(queue, context.now),
  };
}

/** The plan's days, the first of which is today. */
export const withTodaysWork = (
  days: readonly PlannedDay[],
  work: StudyAmount | undefined,
): readonly PlannedDay[] =>
  work ? days.map((day, index) => (index === 0 ? Object.assign({}, day, work) : day)) : days;
