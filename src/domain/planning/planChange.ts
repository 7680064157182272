/** What has changed between two plans, and what it means for the core cards. */
import { fnv1a } from "../random/fnv1a";
import type { InterviewGoal } from "../settings";
import { countActiveRestores } from "../study/countActiveRestores";
import type { Study } from "../study/study";
import type { Day, EpochMs } from "../time";
import type { PlanSettings } from "./createPlanRequest";
import { coreRecallOf, countsCore } from "./groupKeys";
import type { Pace } from "./person/estimateStudyModel";
import { lastAnswerAt } from "./person/recentAnswers";
import type { PlanRequest, StudyTime } from "./planRequest";
import type { Plan } from "./planResult";
import { daysWithTime } from "./states/studyDays";

/** What is stored of a plan, to compare the next one with. Fingerprints are hashes. */
export type PlanRecord = {
  readonly interviewDay: Day;
  readonly minuteOfDay?: number | undefined;
  readonly madeOn: Day;
  readonly lastAnswerAt?: EpochMs | undefined;
  /** How many restored backups count. Absent in records of earlier versions. */
  readonly restoreCount?: number | undefined;
  readonly time: Omit<StudyTime, "minutesUsedToday">;
  /** Fingerprint of the settings. */
  readonly settings: number;
  /** Fingerprint of the cards, and of what each weighs. */
  readonly cards: number;
  readonly suspended: { readonly count: number; readonly fingerprint: number };
  /** The expected recall, 0 to 1, of the core cards, or of all cards if `countsCore` is false. */
  readonly core: number;
  /** Whether core cards are counted. Records that differ in it can't be compared. */
  readonly countsCore: boolean;
  /** The expected recall of all wanted cards by their weight, 0 to 1: what the plan maximizes. */
  readonly weighted: number;
};

/** The newest plan, and the one that it was compared with. */
export type PlanRecords = { readonly last: PlanRecord; readonly base?: PlanRecord | undefined };

export type ChangeByPerson =
  | "otherDay"
  | "otherHour"
  | "otherMinutes"
  | "otherDaysOff"
  | "otherSettings"
  | "moreSuspended"
  | "fewerSuspended"
  | "otherSuspended"
  | "otherCards"
  | "backupRestored"
  | "restoreUndone"
  /** Answers since the plan before, where something else has changed as well; or earlier ones, from a backup. */
  | "otherAnswers";

/**
 * The expected recall of the core cards before and after, 0 to 1, and what has changed it. `gain` is the change of all wanted
 * cards by their weight. It may be below 0 while core cards gain: with less time, a plan keeps to them.
 */
export type PlanChange = { readonly before: number; readonly after: number; readonly gain: number } & (
  | { readonly type: "byPerson"; readonly changes: readonly ChangeByPerson[] }
  /** Days with time on which nothing was answered. */
  | { readonly type: "missedDays"; readonly missedDays: number }
  /** Answers took another time than was assumed. */
  | { readonly type: "answerTimes"; readonly pace: Pace }
  | { readonly type: "recall" }
);

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
    restoreCount: countActiveRestores(study),
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
    weighted: plan.weighted.expected,
  };
}

const fingerprintOf = (value: unknown): number => fnv1a(JSON.stringify(value));

/**
 * The record that a new plan is compared with: the last one. It stays `base` while the day and the last answer are the same and
 * the person has changed only what already differed from `base`, so that several edits count as one change.
 */
export function baseOf({ last, base = last }: PlanRecords, after: PlanRecord): PlanRecord {
  if (last.madeOn !== after.madeOn || last.lastAnswerAt !== after.lastAnswerAt) return last;
  const before = new Set(changedByPerson(base, last));
  return changedByPerson(last, after).every((change) => before.has(change)) ? base : last;
}

/** `studiedDays`: days with an answer. Undefined if only another day has begun. */
export function comparePlans(
  before: PlanRecord,
  after: PlanRecord,
  studiedDays: ReadonlySet<Day>,
): PlanChange | undefined {
  const planned = daysWithTime(after.time, before.madeOn, after.madeOn);
  const missedDays = planned.filter((day) => !studiedDays.has(day)).length;
  const recall = { before: before.core, after: after.core, gain: after.weighted - before.weighted };
  const changes = changedByPerson(before, after);
  const hasNewAnswers = (after.lastAnswerAt ?? 0) > (before.lastAnswerAt ?? 0);
  const answers: readonly ChangeByPerson[] = hasNewAnswers ? ["otherAnswers"] : [];
  if (changes.length > 0)
    return {
      ...recall,
      type: "byPerson",
      // The new answers may be those of the backup.
      changes: changes.includes("backupRestored") ? changes : [...changes, ...answers],
    };
  if (missedDays > 0) return { ...recall, type: "missedDays", missedDays };
  // Without a day studied since then, the change isn't due to recall: new answers are earlier ones, from a backup.
  const hasStudiedSince = [...studiedDays].some((day) => day >= before.madeOn);
  if (hasNewAnswers)
    return hasStudiedSince
      ? { ...recall, type: "recall" }
      : { ...recall, type: "byPerson", changes: answers };
  return before.madeOn === after.madeOn
    ? { ...recall, type: "byPerson", changes: ["otherCards"] }
    : undefined;
}

/** What the person has changed. */
function changedByPerson(before: PlanRecord, after: PlanRecord): readonly ChangeByPerson[] {
  const start = after.madeOn;
  const end = Math.min(before.interviewDay, after.interviewDay);
  const checks: readonly (readonly [ChangeByPerson, boolean])[] = [
    ["otherDay", before.interviewDay !== after.interviewDay],
    ["otherHour", before.minuteOfDay !== after.minuteOfDay],
    ["otherMinutes", minutesFrom(before, start) !== minutesFrom(after, start)],
    ["otherDaysOff", daysOffWithin(before, start, end) !== daysOffWithin(after, start, end)],
    ["otherSettings", before.settings !== after.settings],
    ["otherCards", before.cards !== after.cards],
    ["backupRestored", restoresAdded(before, after) > 0],
    ["restoreUndone", restoresAdded(before, after) < 0],
    [suspensionChange(before, after), before.suspended.fingerprint !== after.suspended.fingerprint],
  ];
  return checks.flatMap(([change, hasChanged]) => (hasChanged ? [change] : []));
}

const restoresAdded = ({ restoreCount: before }: PlanRecord, { restoreCount: after }: PlanRecord): number =>
  before === undefined || after === undefined ? 0 : after - before;

function suspensionChange(
  { suspended: before }: PlanRecord,
  { suspended: after }: PlanRecord,
): ChangeByPerson {
  if (after.count === before.count) return "otherSuspended";
  return after.count > before.count ? "moreSuspended" : "fewerSuspended";
}

/** The planned minutes from a day on, to be compared. */
const minutesFrom = ({ time: { minutesByWeekday, extraMinutes } }: PlanRecord, start: Day): string =>
  [...minutesByWeekday, extraMinutes && extraMinutes.day >= start ? extraMinutes.minutes : 0].join(" ");

const daysOffWithin = ({ time: { daysOff } }: PlanRecord, start: Day, end: Day): string =>
  daysOff
    .filter((day) => day >= start && day < end)
    .toSorted((a, b) => a - b)
    .join(" ");

/**
 * The change, with answer times as its cause if they explain at least half of it. `atFormerPace`: the expected recall at the
 * former answer times.
 */
export function explainByPace(change: PlanChange, pace: Pace, atFormerPace: number): PlanChange {
  const { before, after, gain } = change;
  const slower = Math.round(pace.actualSeconds) - Math.round(pace.assumedSeconds);
  const isByTimes = (after - atFormerPace) / (after - before) >= 0.5 && slower * (after - before) < 0;
  return { before, after, gain, ...(isByTimes ? { type: "answerTimes", pace } : { type: "recall" }) };
}
