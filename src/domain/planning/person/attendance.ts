/** How reliably this person studies on the days for which they planned time. */
import { weekdayOf } from "../../scheduling/calendar";
import type { InterviewGoal } from "../../settings";
import type { Day } from "../../time";
import { daysWithTime } from "../states/studyDays";

/** For this number of days, a planned day without an answer counts as missed. */
export const attendanceDays = 28;

/** Before anything is known: as if 33 of 34 planned days had been kept, with the weight of five days. */
const priorDays = 5;
const priorShare = 33 / 34;

/** The expected share of planned days on which they study, for `attendance` of the study model. */
export const estimateAttendance = (daysStudied: number, daysPlanned: number): number =>
  (daysStudied + priorDays * priorShare) / (Math.max(daysStudied, daysPlanned) + priorDays);

type WeeklyGoal = Pick<InterviewGoal, "minutesByWeekday" | "plannedSince" | "daysOff">;

/**
 * The expected share of planned days on which they study, by the days before today for which there was a plan. A day before the
 * first answer, or before its weekday had minutes, was no planned day. `studied`: days with an answer.
 */
export function attendanceOf(goal: WeeklyGoal, studied: ReadonlySet<Day>, today: Day): number {
  const { minutesByWeekday, plannedSince, daysOff } = goal;
  const start = Math.max(today - attendanceDays, Math.min(today, ...studied));
  const planned = daysWithTime({ minutesByWeekday, daysOff }, start, today).filter(
    (day) => day >= (plannedSince?.[weekdayOf(day)] ?? today),
  );
  return estimateAttendance(planned.filter((day) => studied.has(day)).length, planned.length);
}
