/** What has changed between two plans, and what it means for the core cards. */
import type { Day } from "../time";
import { coreRecallOf } from "./groupKeys";
import type { PlanRequest, StudyTime } from "./planRequest";
import type { Plan } from "./planResult";
import { countKeptDays } from "./states/studyDays";

/** What is kept of a plan for the next one. */
export type PlanRecord = {
  readonly interviewDay: Day;
  readonly hoursIntoDay: number;
  readonly madeOn: Day;
  /** Minutes in a week. */
  readonly weeklyMinutes: number;
  /** The expected recall of the core cards, 0 to 1. */
  readonly core: number;
};

export type PlanChange = {
  readonly type: "otherDay" | "otherHour" | "otherMinutes" | "missedDays" | "asPlanned";
  /** Days with time on which nothing was answered. */
  readonly missedDays: number;
  /** The expected recall of the core cards before and after, 0 to 1. */
  readonly before: number;
  readonly after: number;
};

export const recordOf = (request: PlanRequest, plan: Plan): PlanRecord => ({
  interviewDay: plan.interviewDay,
  hoursIntoDay: request.hoursIntoDay,
  madeOn: plan.today,
  weeklyMinutes: request.time.minutesByWeekday.reduce((sum, minutes) => sum + minutes, 0),
  core: coreRecallOf(plan).expected,
});

/** `time`: as the plan after has it. `studiedDays`: days with an answer. */
export function comparePlans(
  before: PlanRecord,
  after: PlanRecord,
  time: StudyTime,
  studiedDays: ReadonlySet<Day>,
): PlanChange {
  const { planned, kept } = countKeptDays(time, before.madeOn, after.madeOn, studiedDays);
  const missedDays = planned - kept;
  const type =
    before.interviewDay !== after.interviewDay
      ? "otherDay"
      : before.hoursIntoDay !== after.hoursIntoDay
        ? "otherHour"
        : before.weeklyMinutes !== after.weeklyMinutes
          ? "otherMinutes"
          : missedDays > 0
            ? "missedDays"
            : "asPlanned";
  return { type, missedDays, before: before.core, after: after.core };
}
