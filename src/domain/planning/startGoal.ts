/** Creates the goal of a new interview. */
import type { InterviewGoal } from "../settings";
import type { Day } from "../time";

const usualMinutes = 20;
const usualGoal = {
  minutesByWeekday: Array.from({ length: 7 }, () => usualMinutes),
  daysOff: [],
  weights: {},
  choosesCards: true,
} as const;

/** With the minutes, days off and weights of the interview before it. */
export const startGoal = (
  { day, minuteOfDay }: Pick<InterviewGoal, "day" | "minuteOfDay">,
  former: InterviewGoal | undefined,
  today: Day,
): InterviewGoal => ({
  ...usualGoal,
  ...former,
  day,
  minuteOfDay,
  plannedSince: usualGoal.minutesByWeekday.map(() => today),
  daysOff: former?.daysOff.filter((each) => each >= today) ?? [],
  extraMinutes: undefined,
});
