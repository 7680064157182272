/** What today's queue holds, in the terms of the plan's days: today is told by it wherever the days are shown. */
import { type Queue, countDue } from "../study/queue";
import type { TodaysPlan } from "./plannedQueue";
import type { PlannedDay, StudyAmount } from "./planResult";

/** `queue`: by the plan. */
export function todaysWorkOf(queue: Queue, { plan, model }: TodaysPlan, now: number): StudyAmount {
  const cards = new Set([...queue.reviews, ...queue.newCards]);
  const due = countDue(queue, now);
  const seconds = plan.ranked
    .filter(({ id }) => cards.has(id))
    .reduce((sum, ranked) => sum + ranked.seconds, model.seconds.recalled * (due - queue.reviews.length));
  return { expectedMinutes: seconds / 60, newCards: queue.newCards.length, reviews: due };
}

/** The plan's days, the first of which is today. */
export const withTodaysWork = (
  days: readonly PlannedDay[],
  work: StudyAmount | undefined,
): readonly PlannedDay[] =>
  work ? days.map((day, index) => (index === 0 ? Object.assign({}, day, work) : day)) : days;
