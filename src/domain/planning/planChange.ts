/** What has changed between two plans, and what it means for the core cards. */
import type { Day } from "../time";
import { tierKey } from "./createPlanRequest";
import type { DayPrices, PlanRequest } from "./planRequest";
import type { Plan } from "./planResult";
import { minutesOf } from "./states/studyDays";

/** What is kept of a plan for the next one. */
export type PlanRecord = {
  readonly interviewDay: Day;
  readonly madeOn: Day;
  /** Minutes in a week. */
  readonly weeklyMinutes: number;
  /** The expected recall of the core cards, 0 to 1. */
  readonly core: number;
  readonly prices: DayPrices;
};

export type PlanChange = {
  readonly type: "otherDay" | "otherMinutes" | "missedDays" | "asPlanned";
  /** Days with time on which nothing was answered. */
  readonly missedDays: number;
  /** The expected recall of the core cards before and after, 0 to 1. */
  readonly before: number;
  readonly after: number;
};

export const recordOf = (request: PlanRequest, plan: Plan): PlanRecord => ({
  interviewDay: plan.interviewDay,
  madeOn: plan.today,
  weeklyMinutes: request.time.minutesByWeekday.reduce((sum, minutes) => sum + minutes, 0),
  core: coreRecallOf(plan),
  prices: plan.prices,
});

const coreRecallOf = ({ groups, overall }: Plan): number => (groups.get(tierKey("core")) ?? overall).expected;

/** `studiedDays`: days with an answer. */
export function comparePlans(
  before: PlanRecord,
  request: PlanRequest,
  plan: Plan,
  studiedDays: ReadonlySet<Day>,
): PlanChange {
  const { weeklyMinutes } = recordOf(request, plan);
  let missedDays = 0;
  for (let day = before.madeOn; day < plan.today; day += 1)
    if (minutesOf(request.time, day) > 0 && !studiedDays.has(day)) missedDays += 1;
  const type =
    before.interviewDay !== plan.interviewDay
      ? "otherDay"
      : before.weeklyMinutes !== weeklyMinutes
        ? "otherMinutes"
        : missedDays > 0
          ? "missedDays"
          : "asPlanned";
  return { type, missedDays, before: before.core, after: coreRecallOf(plan) };
}
