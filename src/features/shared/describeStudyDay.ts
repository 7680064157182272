/** What the plan takes on a day, or on several, in words. */
import type { PlannedDay, StudyAmount } from "../../domain/planning/planResult";
import type { Day } from "../../domain/time";
import { formatCount, formatStudyTime } from "./format";

/** `4 of 5`: on how many of the coming days the numbers of a plan count; undefined where on all, or nearly all. */
export function countedDays(days: readonly PlannedDay[]): string | undefined {
  const ofTen = Math.max(1, Math.round(10 * Math.min(...days.map(({ attendance }) => attendance))));
  if (ofTen >= 10) return undefined;
  return ofTen % 2 === 0 ? `${ofTen / 2} of 5` : `${ofTen} of 10`;
}

/** `about 9 new cards and 34 reviews` */
const describeCards = ({ newCards, reviews }: StudyAmount): string =>
  `about ${formatCount(Math.round(newCards), "new card")} and ${formatCount(Math.round(reviews), "review")}`;

/** `20 minutes`; a fraction is rounded. */
export const describeMinutes = ({ expectedMinutes }: StudyAmount): string => formatStudyTime(expectedMinutes);

/** `20 minutes, about 9 new cards and 34 reviews` */
export function describeStudyDay(planned: PlannedDay, today: Day): string {
  const { day, minutes, newCards, reviews } = planned;
  if (day === today && newCards === 0 && reviews === 0) return "nothing more to study";
  if (day !== today && minutes === 0) return "a day off";
  return `${describeMinutes(planned)}, ${describeCards(planned)}`;
}

/** `In the next 14 days 4 hours, if you study on about 4 of 5: about 130 new cards and 400 reviews`: what is expected of them, missed ones included. The first is today. */
export function describeStudyDays(days: readonly PlannedDay[]): string {
  const sum = (amount: keyof StudyAmount) =>
    days.reduce((total, day) => total + day.attendance * day[amount], 0);
  const total = {
    expectedMinutes: sum("expectedMinutes"),
    newCards: sum("newCards"),
    reviews: sum("reviews"),
  };
  const when = days.length === 1 ? "Today" : `In the next ${formatCount(days.length, "day")}`;
  return `${when} ${describeMinutes(total)}${describeMissed(days)}: ${describeCards(total)}`;
}

function describeMissed(days: readonly PlannedDay[]): string {
  const counted = countedDays(days);
  if (counted !== undefined) return `, if you study on about ${counted}`;
  return days.some(({ attendance }) => attendance < 1) ? ", if you miss a day now and then" : "";
}
