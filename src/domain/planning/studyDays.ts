/** The time that there is on each day until the interview. */
import { type Day } from "../time";
import { type PlanRequest, type StudyTime, maxPlannedDays } from "./planRequest";

/** Sunday is 0; 1 January 1970, day 0, was a Thursday. */
const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

const minutesInDay = 24 * 60;

/** Whole days in which to study: from today to the morning of the interview, or the first of them if it is far. */
export const plannedDays = ({ today, interviewDay }: Pick<PlanRequest, "today" | "interviewDay">): number =>
  Math.min(maxPlannedDays, interviewDay - today);

/** Seconds on each day from today on. Days with less than `shortest`, the seconds of the quickest answer, have none. */
export function secondsByDay(
  today: Day,
  days: number,
  { minutesByWeekday, daysOff, minutesUsedToday }: StudyTime,
  shortest: number,
): number[] {
  const off = new Set(daysOff);
  return Array.from({ length: days }, (_, i) => {
    const day = today + i;
    const minutes = off.has(day) ? 0 : (minutesByWeekday[weekdayOf(day)] ?? 0);
    const left = minutes - (i === 0 ? Math.max(0, minutesUsedToday) : 0);
    const seconds = 60 * Math.min(minutesInDay, left);
    return seconds >= shortest ? seconds : 0;
  });
}
