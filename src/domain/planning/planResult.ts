/** What a plan says: today's cards with their reasons, what each coming day takes, and what will be recalled on the day. */
import type { CardId } from "../ids";
import { type Day } from "../time";
import type { PlanProblem } from "./planRequest";

/** Recall of a set of cards at the interview; shares are 0 to 1, and count the wanted cards. */
export type RecallForecast = {
  readonly cardCount: number;
  /** Cards with a weight above 0: the person hasn't left them out. */
  readonly wantedCount: number;
  /** The expected share that is recalled, if the plan is followed. */
  readonly expected: number;
  /** The standard deviation of that share: what is remembered is partly chance, also when everything goes as planned. */
  readonly standardDeviation: number;
  /** The expected share without another review. */
  readonly ifStopped: number;
};

/** Why a card is asked today: its chance of recall on the day of the interview. */
export type RankedCard = {
  readonly id: CardId;
  readonly isNew: boolean;
  /** Recall now; of a new card, 0. */
  readonly recall: number;
  /** Expected weighted cards gained on the day by asking it today, beyond what its seconds would gain on other days. */
  readonly gain: number;
  /** Expected seconds of this review. The list is sorted by gain per second. */
  readonly seconds: number;
  /** Recall at the interview, if it is never reviewed again. */
  readonly recallIfStopped: number;
  /** The same, if it isn't reviewed today, and as planned afterwards. */
  readonly recallSkipped: number;
  /** The same, if it is reviewed today, and as planned afterwards. */
  readonly recallReviewed: number;
};

export type PlannedDay = {
  readonly day: Day;
  /** The chance that the person studies on that day. The other fields hold if they do. */
  readonly attendance: number;
  /** The available minutes, and those expected to be used. */
  readonly minutes: number;
  readonly expectedMinutes: number;
  readonly newCards: number;
  readonly reviews: number;
  /** What one more minute on that day would add: expected weighted cards recalled on the day of the interview. */
  readonly gainPerMinute: number;
};

/** What one day takes, or several. */
export type StudyAmount = Pick<PlannedDay, "expectedMinutes" | "newCards" | "reviews">;

/** The expected share of the cards that are recalled on the morning of each day; the last is at the interview. */
export type RecallCurve = { readonly planned: readonly number[]; readonly ifStopped: readonly number[] };

export type Plan = {
  readonly type: "plan";
  readonly isProvisional: boolean;
  readonly today: Day;
  readonly interviewDay: Day;
  /** Days that are planned; fewer than those until the interview if it is far. */
  readonly plannedDays: number;
  /** The day for which recall is forecast, at the interview's hour: the interview's day, or the end of the planned days if it is far. */
  readonly forecastDay: Day;
  /** Every wanted card counts the same. Suspended cards are left out of everything. */
  readonly overall: RecallForecast;
  readonly groups: ReadonlyMap<string, RecallForecast>;
  /** Cards count by their weight, as the plan has it. */
  readonly weighted: {
    readonly expected: number;
    readonly ifStopped: number;
    /** No plan with the same minutes can expect more, under the same model; `margin`, for the grid's error, is part of it. Missing from a provisional plan. */
    readonly bound: number | undefined;
    readonly margin: number;
  };
  /** All cards worth reviewing today, best first, whether or not today's minutes are enough for them. */
  readonly ranked: readonly RankedCard[];
  readonly days: readonly PlannedDay[];
  readonly curve: RecallCurve;
  readonly groupCurves: ReadonlyMap<string, RecallCurve>;
  /** By card: the chance that it is recalled on the day, if the plan is followed. */
  readonly expectedByCard: ReadonlyMap<CardId, number>;
  /** New cards that are hardly ever learned before the interview: there is no time for them, or their weight is 0. */
  readonly leftOut: readonly CardId[];
};

export type PlanResult = Plan | { readonly type: "problem"; readonly problem: PlanProblem };
