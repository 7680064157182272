/** Other requests to compare a plan with: other minutes, or cards left out. */
import type { PlanRequest, StudyTime } from "./planRequest";

/** The minutes of each weekday that has any; undefined where these differ, or where none has. */
export function evenMinutesOf({ minutesByWeekday }: Pick<StudyTime, "minutesByWeekday">): number | undefined {
  const used = new Set(minutesByWeekday.filter((minutes) => minutes > 0));
  return used.size === 1 ? [...used][0] : undefined;
}

/** `minutes` on every weekday that has any, or on all if none has. */
export function withUsualMinutes(minutesByWeekday: readonly number[], minutes: number): readonly number[] {
  const isAnyUsed = minutesByWeekday.some((weekdayMinutes) => weekdayMinutes > 0);
  return minutesByWeekday.map((weekdayMinutes) => (isAnyUsed && !(weekdayMinutes > 0) ? 0 : minutes));
}

/** The same request with `minutes` on the weekdays that are used. */
export const withMinutes = (request: PlanRequest, minutes: number): PlanRequest => ({
  ...request,
  time: {
    ...request.time,
    minutesByWeekday: withUsualMinutes(request.time.minutesByWeekday, minutes),
  },
});

/** The same request with the cards of these groups left out of the plan: they are no longer reviewed, and the others get their time. */
export const withoutGroups = (request: PlanRequest, keys: readonly string[]): PlanRequest => ({
  ...request,
  cards: request.cards.map((card) =>
    card.groups.some((key) => keys.includes(key)) ? Object.assign({}, card, { weight: 0 }) : card,
  ),
});
