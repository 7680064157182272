/** Applies a change to the interview goal. */
import type { InterviewGoal } from "../settings";
import type { Day } from "../time";
import { attendanceDays } from "./person/attendance";

/** A weekday that had no minutes until now has been planned since today. Days off are kept as long as missed days count. */
export function changeGoal(goal: InterviewGoal, change: Partial<InterviewGoal>, today: Day): InterviewGoal {
  const changed = { ...goal, ...change };
  return {
    ...changed,
    plannedSince: goal.minutesByWeekday.map((minutes, weekday) =>
      minutes > 0 ? (goal.plannedSince?.[weekday] ?? today) : today,
    ),
    daysOff: changed.daysOff.filter((day) => day >= today - attendanceDays),
  };
}
