/** What has changed between two plans, and what it means for the core cards. */
import type { Day } from "../time";
import { coreRecallOf } from "./groupKeys";
import type { PlanRequest, StudyTime } from "./planRequest";
import type { Plan } from "./planResult";
import { daysWithTime } from "./states/studyDays";

/** What is kept of a plan for the next one. */
export type PlanRecord = {
  readonly interviewDay: Day;
  readonly hoursIntoDay: number;
  readonly madeOn: Day;
  /** Events in the log. */
  readonly logLength: number;
  readonly time: Omit<StudyTime, "minutesUsedToday">;
  /** What all cards weigh together. */
  readonly weight: number;
  /** The expected recall of the core cards, 0 to 1. */
  readonly core: number;
};

/** The newest plan, and the one that it was compared with. */
export type PlanRecords = { readonly last: PlanRecord; readonly base?: PlanRecord | undefined };

export type PlanChange = {
  readonly type:
    | "otherDay"
    | "otherHour"
    | "otherMinutes"
    | "otherDaysOff"
    | "otherCards"
    | "missedDays"
    | "asPlanned";
  /** Days with time on which nothing was answered. */
  readonly missedDays: number;
  /** The expected recall of the core cards before and after, 0 to 1. */
  readonly before: number;
  readonly after: number;
};

export const recordOf = (request: PlanRequest, plan: Plan, logLength: number): PlanRecord => ({
  interviewDay: plan.interviewDay,
  hoursIntoDay: request.hoursIntoDay,
  madeOn: plan.today,
  logLength,
  time: {
    minutesByWeekday: request.time.minutesByWeekday,
    daysOff: request.time.daysOff,
    extraMinutes: request.time.extraMinutes,
  },
  weight: request.cards.reduce((sum, { weight }) => sum + weight, 0),
  core: coreRecallOf(plan).expected,
});

/** What a new plan is compared with: changes that the person makes one after the other, studying nothing in between, are one. */
export const baseOf = ({ last, base }: PlanRecords, after: PlanRecord): PlanRecord =>
  last.madeOn === after.madeOn && last.logLength === after.logLength ? (base ?? last) : last;

/** `studiedDays`: days with an answer. */
export function comparePlans(
  before: PlanRecord,
  after: PlanRecord,
  studiedDays: ReadonlySet<Day>,
): PlanChange {
  const planned = daysWithTime(after.time, before.madeOn, after.madeOn);
  const missedDays = planned.filter((day) => !studiedDays.has(day)).length;
  const type = changedGoal(before, after) ?? (missedDays > 0 ? "missedDays" : changedRecall());
  return { type, missedDays, before: before.core, after: after.core };

  /** Who hasn't studied has done neither well nor badly. */
  function changedRecall(): PlanChange["type"] {
    return [...studiedDays].some((day) => day >= before.madeOn) ? "asPlanned" : "otherCards";
  }
}

/** What the person has changed; undefined if nothing. */
function changedGoal(before: PlanRecord, after: PlanRecord): PlanChange["type"] | undefined {
  const start = after.madeOn;
  if (before.interviewDay !== after.interviewDay) return "otherDay";
  if (before.hoursIntoDay !== after.hoursIntoDay) return "otherHour";
  if (minutesFrom(before, start) !== minutesFrom(after, start)) return "otherMinutes";
  if (daysOffFrom(before, start) !== daysOffFrom(after, start)) return "otherDaysOff";
  return before.weight === after.weight ? undefined : "otherCards";
}

/** What the plan has of minutes from a day on, to be compared. */
const minutesFrom = ({ time: { minutesByWeekday, extraMinutes } }: PlanRecord, start: Day): string =>
  [...minutesByWeekday, extraMinutes && extraMinutes.day >= start ? extraMinutes.minutes : 0].join(" ");

const daysOffFrom = ({ time: { daysOff }, interviewDay }: PlanRecord, start: Day): string =>
  daysOff
    .filter((day) => day >= start && day < interviewDay)
    .toSorted((a, b) => a - b)
    .join(" ");
