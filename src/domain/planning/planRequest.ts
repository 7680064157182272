/** The input of a plan, and the reasons why there can't be one. */
import type { CardId } from "../ids";
import { type Day } from "../time";
import type { StudyModel } from "./person/studyModel";

export type PlanCard = {
  readonly id: CardId;
  /** What recalling it on the day is worth against other cards: 0 leaves it out, 1 is usual. */
  readonly weight: number;
  /** Keys under which recall is added up, such as a chapter's and a tier's. */
  readonly groups: readonly string[];
  readonly isSuspended: boolean;
  /** What FSRS knows of it; undefined if it has never been graded. */
  readonly memory:
    | { readonly stability: number; readonly difficulty: number; readonly lastDay: Day }
    | undefined;
};

export type StudyTime = {
  /** Minutes, Sunday first. */
  readonly minutesByWeekday: readonly number[];
  readonly daysOff: readonly Day[];
  /** Added to one day. */
  readonly extraMinutes?: { readonly day: Day; readonly minutes: number } | undefined;
  /** Minutes already spent today. */
  readonly minutesUsedToday: number;
};

export type PlanRequest = {
  readonly today: Day;
  readonly interviewDay: Day;
  /** Hours from the start of that day to the interview, 0 or more; 0 where its hour isn't known. None of them is for studying. */
  readonly hoursIntoDay: number;
  readonly time: StudyTime;
  /** In the order in which equally urgent cards are to be taken. */
  readonly cards: readonly PlanCard[];
  readonly model: StudyModel;
  /** Groups whose recall is also forecast for each day before the interview. */
  readonly curveGroups: readonly string[];
};

/** Why there is no plan. `ifStopped`: the share of the wanted cards that will be recalled on the day without another review. */
export type PlanProblem =
  | { readonly type: "dayPassed"; readonly daysAgo: number }
  | { readonly type: "interviewToday" }
  | { readonly type: "noCards" }
  | { readonly type: "allSuspended"; readonly cardCount: number }
  | { readonly type: "nothingWanted"; readonly cardCount: number }
  | ({ readonly type: "noMinutes"; readonly today: Day; readonly days: number } & StoppedShare)
  | ({ readonly type: "allDaysOff"; readonly days: number } & StoppedShare)
  | ({ readonly type: "timeUsedUp" } & StoppedShare);

/** `isCore`: of the core cards; otherwise of all, where core cards aren't counted. */
type StoppedShare = { readonly ifStopped: number; readonly isCore: boolean };

/**
 * An interview that is further away is planned as if it were in this number of days, and again each day: the work grows with the
 * square of the days, and how the first months are divided hardly matters.
 */
export const maxPlannedDays = 90;
