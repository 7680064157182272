/** The day to which a plan's numbers refer, in words. */
import type { Plan } from "../../domain/planning/planResult";
import { formatCount, formatDay } from "./format";

export type ForecastDay = Pick<Plan, "today" | "interviewDay" | "forecastDay">;

/** Whether it is before the interview, which is further away than is planned for. */
export const isBeforeInterview = ({ interviewDay, forecastDay }: ForecastDay): boolean =>
  forecastDay < interviewDay;

/** `on 14 December 2026`; for an interview that is further away than is planned for, `in 90 days (14 March 2027)`. */
export const describeForecastDay = (plan: ForecastDay): string =>
  isBeforeInterview(plan)
    ? `${describeWait(plan)} (${formatDay(plan.forecastDay)})`
    : `on ${formatDay(plan.forecastDay)}`;

/** The same where the interview's date is in sight: `on the day`, or `in 90 days`. */
export const describeForecastDayBriefly = (plan: ForecastDay): string =>
  isBeforeInterview(plan) ? describeWait(plan) : "on the day";

const describeWait = ({ today, forecastDay }: ForecastDay): string =>
  `in ${formatCount(forecastDay - today, "day")}`;
