/** Why the plan asks for nothing more today. */
import type { TodaysPlan } from "../../../domain/planning/plannedQueue";
import { minutesOf } from "../../../domain/planning/states/studyDays";
import type { Day } from "../../../domain/time";

export const describePlanEnd = ({ goal }: TodaysPlan, today: Day): string =>
  minutesOf(goal, today) === 0
    ? "Your plan has no time for studying today."
    : "Today's part of your plan is done.";
