/** The day to which a plan's numbers refer, in words. */
import type { Plan } from "../../../domain/planning/planResult";
import { formatCount } from "../format";
import { formatDay } from "../formatDates";

export type ForecastDay = Pick<Plan, "today" | "interviewDay" | "forecastDay">;

/** Whether the forecast ends before the interview, because that is further away than the planner looks ahead. */
export const isBeforeInterview = ({ interviewDay, forecastDay }: ForecastDay): boolean =>
  forecastDay < interviewDay;

/** `on 14 December 2026`; before the interview, `in 90 days (14 March 2027)`. */
export const describeForecastDay = (plan: ForecastDay): string =>
  isBeforeInterview(plan)
    ? `${describeWait(plan)} (${formatDay(plan.forecastDay)})`
    : `on ${formatDay(plan.forecastDay)}`;

/** The same where the interview's date is shown nearby: `on the day`, or `in 90 days`. */
export const describeForecastDayBriefly = (plan: ForecastDay): string =>
  isBeforeInterview(plan) ? describeWait(plan) : "on the day";

const describeWait = ({ today, forecastDay }: ForecastDay): string =>
  `in ${formatCount(forecastDay - today, "day")}`;
