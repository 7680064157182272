/** The time that there is on each day until the interview. */
import { weekdayOf } from "../../scheduling/calendar";
import { type Day } from "../../time";
import { type PlanRequest, type StudyTime, maxPlannedDays } from "../planRequest";

const minutesInDay = 24 * 60;

/** Whole days in which to study: from today to the day before the interview, or the first of them if it is far. */
export const plannedDays = ({ today, interviewDay }: Pick<PlanRequest, "today" | "interviewDay">): number =>
  Math.min(maxPlannedDays, interviewDay - today);

/** The day that recall is forecast for: the interview's, or the end of the planned days if it is far. */
export const forecastDayOf = (request: Pick<PlanRequest, "today" | "interviewDay">): Day =>
  request.today + plannedDays(request);

/** The part of the interview's day that has passed when it begins. Reviews are taken to be at the start of their days. */
export const interviewDayFractionOf = ({ hoursIntoDay }: Pick<PlanRequest, "hoursIntoDay">): number =>
  hoursIntoDay / 24;

type StudyDays = Omit<StudyTime, "minutesUsedToday">;

/** Minutes for studying on that day. */
export function minutesOf({ minutesByWeekday, daysOff, extraMinutes }: StudyDays, day: Day): number {
  const extra = extraMinutes?.day === day ? extraMinutes.minutes : 0;
  return extra + (daysOff.includes(day) ? 0 : (minutesByWeekday[weekdayOf(day)] ?? 0));
}

/** The days with time, from `start` to the day before `end`. */
export const daysWithTime = (time: StudyDays, start: Day, end: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i).filter(
    (day) => minutesOf(time, day) > 0,
  );

/** Seconds on each day from today on. Days with less than `shortest`, the seconds of the quickest answer, have none. */
export function secondsByDay(today: Day, days: number, time: StudyTime, shortest: number): number[] {
  return Array.from({ length: days }, (_, i) => {
    const minutesLeft = minutesOf(time, today + i) - (i === 0 ? Math.max(0, time.minutesUsedToday) : 0);
    const seconds = 60 * Math.min(minutesInDay, minutesLeft);
    return seconds >= shortest ? seconds : 0;
  });
}
