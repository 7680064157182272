/** What the plan takes on a day, or on several, in words. */
import type { PlannedDay } from "../../domain/planning/planResult";
import { formatCount } from "./format";

export type StudyAmount = Pick<PlannedDay, "expectedMinutes" | "newCards" | "reviews">;

export const sumOfDays = (days: readonly StudyAmount[]): StudyAmount => ({
  expectedMinutes: days.reduce((sum, { expectedMinutes }) => sum + expectedMinutes, 0),
  newCards: days.reduce((sum, { newCards }) => sum + newCards, 0),
  reviews: days.reduce((sum, { reviews }) => sum + reviews, 0),
});

/** `about 9 new cards and 34 reviews` */
export const describeCards = ({ newCards, reviews }: StudyAmount): string =>
  `about ${formatCount(Math.round(newCards), "new card")} and ${formatCount(Math.round(reviews), "review")}`;

/** `20 minutes`; a fraction is rounded. */
export const describeMinutes = ({ expectedMinutes }: StudyAmount): string =>
  formatCount(Math.round(expectedMinutes), "minute");
