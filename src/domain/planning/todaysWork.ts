/** Minutes, new cards and reviews of today's queue. They replace those of the plan's first day wherever days are shown. */
import { type Queue, type QueueContext, countDue } from "../study/queue";
import { repeatSecondsLeft } from "./person/repeatSecondsLeft";
import { createDynamics } from "./person/studyModel";
import { type TodaysPlan, createCardLookup } from "./plannedQueue";
import type { PlannedDay, StudyAmount } from "./planResult";

/** `queue`: by the plan. */
export function todaysWorkOf(queue: Queue, { plan, model }: TodaysPlan, context: QueueContext): StudyAmount {
  const lookUp = createCardLookup(plan, createDynamics(model), context);
  const seconds = [...queue.reviews, ...queue.newCards].reduce(
    (sum, card) => sum + lookUp(card).seconds,
    repeatSecondsLeft(queue, context, model),
  );
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
