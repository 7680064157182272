/** What has changed between two plans, and what it means for the core cards. */
import { fnv1a } from "../random/fnv1a";
import type { InterviewGoal } from "../settings";
import type { Study } from "../study/study";
import type { Day, EpochMs } from "../time";
import type { PlanSettings } from "./createPlanRequest";
import { coreRecallOf, countsCore } from "./groupKeys";
import { lastAnswerAt } from "./person/recentAnswers";
import type { PlanRequest, StudyTime } from "./planRequest";
import type { Plan } from "./planResult";
import { daysWithTime } from "./states/studyDays";

/** What is kept of a plan for the next one. Fingerprints are numbers that differ where what they stand for does. */
export type PlanRecord = {
  readonly interviewDay: Day;
  readonly minuteOfDay?: number | undefined;
  readonly madeOn: Day;
  readonly lastAnswerAt?: EpochMs | undefined;
  readonly time: Omit<StudyTime, "minutesUsedToday">;
  /** Fingerprint of the settings. */
  readonly settings: number;
  /** Fingerprint of the cards, and of what each weighs. */
  readonly cards: number;
  readonly suspended: { readonly count: number; readonly fingerprint: number };
  /** The expected recall of the core cards, 0 to 1, */
  readonly core: number;
  /** or of all cards, where core cards aren't counted: the two can't be compared. */
  readonly countsCore: boolean;
};

/** The newest plan, and the one that it was compared with. */
export type PlanRecords = { readonly last: PlanRecord; readonly base?: PlanRecord | undefined };

export type PlanChange = {
  readonly type:
    | "otherDay"
    | "otherHour"
    | "otherMinutes"
    | "otherDaysOff"
    | "otherSettings"
    | "moreSuspended"
    | "fewerSuspended"
    | "otherSuspended"
    | "otherCards"
    | "missedDays"
    | "asPlanned";
  /** Days with time on which nothing was answered. */
  readonly missedDays: number;
  /** The expected recall of the core cards before and after, 0 to 1. */
  readonly before: number;
  readonly after: number;
};

type PlannedFor = {
  readonly study: Study;
  readonly settings: PlanSettings;
  readonly goal: InterviewGoal;
};

export function recordOf(
  { study, settings, goal }: PlannedFor,
  { time, cards }: PlanRequest,
  plan: Plan,
): PlanRecord {
  const { scheduling, maxAnswerSeconds, dayStartHour } = settings;
  const suspended = cards.flatMap(({ id, isSuspended }) => (isSuspended ? [id] : []));
  return {
    interviewDay: plan.interviewDay,
    minuteOfDay: goal.minuteOfDay,
    madeOn: plan.today,
    lastAnswerAt: lastAnswerAt(study),
    time: {
      minutesByWeekday: time.minutesByWeekday,
      daysOff: time.daysOff,
      extraMinutes: time.extraMinutes,
    },
    settings: fingerprintOf([scheduling, maxAnswerSeconds, dayStartHour]),
    cards: fingerprintOf(cards.map(({ id, weight, groups }) => [id, weight, groups])),
    suspended: { count: suspended.length, fingerprint: fingerprintOf(suspended) },
    core: coreRecallOf(plan).expected,
    countsCore: countsCore(plan),
  };
}

const fingerprintOf = (value: unknown): number => fnv1a(JSON.stringify(value));

/**
 * What a new plan is compared with: what the person changes in a row, with no answer in between, is one change. What they change
 * after a missed or a bad day is told apart from that.
 */
export function baseOf({ last, base = last }: PlanRecords, after: PlanRecord): PlanRecord {
  if (last.madeOn !== after.madeOn || last.lastAnswerAt !== after.lastAnswerAt) return last;
  return changedByPerson(last, after) && !changedByPerson(base, last) ? last : base;
}

/** `studiedDays`: days with an answer. */
export function comparePlans(
  before: PlanRecord,
  after: PlanRecord,
  studiedDays: ReadonlySet<Day>,
): PlanChange {
  const planned = daysWithTime(after.time, before.madeOn, after.madeOn);
  const missedDays = planned.filter((day) => !studiedDays.has(day)).length;
  const type = changedByPerson(before, after) ?? (missedDays > 0 ? "missedDays" : changedRecall());
  return { type, missedDays, before: before.core, after: after.core };

  /** Who hasn't studied since has done neither well nor badly. */
  function changedRecall(): PlanChange["type"] {
    const hasStudied =
      before.madeOn === after.madeOn
        ? (after.lastAnswerAt ?? 0) > (before.lastAnswerAt ?? 0)
        : [...studiedDays].some((day) => day >= before.madeOn);
    return hasStudied ? "asPlanned" : "otherCards";
  }
}

/** What the person has changed; undefined if nothing. */
function changedByPerson(before: PlanRecord, after: PlanRecord): PlanChange["type"] | undefined {
  const start = after.madeOn;
  if (before.cards !== after.cards) return "otherCards";
  if (before.interviewDay !== after.interviewDay) return "otherDay";
  if (before.minuteOfDay !== after.minuteOfDay) return "otherHour";
  if (minutesFrom(before, start) !== minutesFrom(after, start)) return "otherMinutes";
  if (daysOffFrom(before, start) !== daysOffFrom(after, start)) return "otherDaysOff";
  if (before.settings !== after.settings) return "otherSettings";
  if (before.suspended.fingerprint === after.suspended.fingerprint) return undefined;
  const more = after.suspended.count - before.suspended.count;
  return more > 0 ? "moreSuspended" : more < 0 ? "fewerSuspended" : "otherSuspended";
}

/** What the plan has of minutes from a day on, to be compared. */
const minutesFrom = ({ time: { minutesByWeekday, extraMinutes } }: PlanRecord, start: Day): string =>
  [...minutesByWeekday, extraMinutes && extraMinutes.day >= start ? extraMinutes.minutes : 0].join(" ");

const daysOffFrom = ({ time: { daysOff }, interviewDay }: PlanRecord, start: Day): string =>
  daysOff
    .filter((day) => day >= start && day < interviewDay)
    .toSorted((a, b) => a - b)
    .join(" ");
