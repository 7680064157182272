/** What the plan takes on a day, or on several, in words. */
import type { PlannedDay, StudyAmount } from "../../domain/planning/planResult";
import type { Day } from "../../domain/time";
import { formatCount, formatStudyTime } from "./format";

export const sumOfDays = (days: readonly StudyAmount[]): StudyAmount => ({
  expectedMinutes: days.reduce((sum, { expectedMinutes }) => sum + expectedMinutes, 0),
  newCards: days.reduce((sum, { newCards }) => sum + newCards, 0),
  reviews: days.reduce((sum, { reviews }) => sum + reviews, 0),
});

/** `about 9 new cards and 34 reviews` */
export const describeCards = ({ newCards, reviews }: StudyAmount): string =>
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
