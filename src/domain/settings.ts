/** The settings: one small record. The last write wins. */
import type { PreviousDayStart } from "./scheduling/calendar";
import { defaultParameters } from "./scheduling/fsrs";
import { type SchedulingOptions, noEasyDays } from "./scheduling/schedulingOptions";
import type { Day, EpochMs } from "./time";

export type Settings = {
  readonly scheduling: SchedulingOptions;
  /** New cards a day, 0 to 999. */
  readonly newPerDay: number;
  /** Reviews a day, 0 to 9999. */
  readonly reviewsPerDay: number;
  /** The hour at which a study day starts, 0 to 23. */
  readonly dayStartHour: number;
  readonly previousDayStart?: PreviousDayStart | undefined;
  /** The most seconds that an answer counts for, 5 to 3600: nobody thinks longer, and a question may be left open overnight. */
  readonly maxAnswerSeconds: number;
  readonly theme: "system" | "light" | "dark";
  /** Letters, digits and symbols are shortcuts without Ctrl. */
  readonly hasCharacterKeys: boolean;
  readonly reviewPreferences: ReviewPreferences;
  /** The interview that the cards are learned for; without one, cards are scheduled without an end. */
  readonly interview?: InterviewGoal | undefined;
  /** The last one that has passed or was removed: the next one begins with its minutes, days off and weights. */
  readonly formerInterview?: InterviewGoal | undefined;
  readonly pastInterviews?: readonly PastInterview[] | undefined;
  /** The last optimization of the FSRS parameters from the person's reviews. */
  readonly optimization?: Optimization | undefined;
};

export type InterviewGoal = {
  readonly day: Day;
  /** When it begins: minutes after midnight, 0 to 1439. Undefined while it isn't known. */
  readonly minuteOfDay?: number | undefined;
  /** Minutes for studying on each weekday, Sunday first, 0 to 1440. */
  readonly minutesByWeekday: readonly number[];
  /** For each weekday the first day from which it has had minutes without a break, Sunday first. Missing where an older version set the goal. */
  readonly plannedSince?: readonly Day[] | undefined;
  readonly daysOff: readonly Day[];
  /** Minutes added to a single day. */
  readonly extraMinutes?: { readonly day: Day; readonly minutes: number } | undefined;
  /** How much groups of cards count, by key (`tier:detail`, `chapter:cloud`): 0 leaves them out, 1 is usual. */
  readonly weights: Readonly<Record<string, number>>;
  /** Whether the plan chooses the cards of each day; otherwise they come when they are due. */
  readonly choosesCards: boolean;
};

export type PastInterview = { readonly day: Day; readonly outcome: "well" | "mixed" | "badly" };

type Optimization = {
  readonly optimizedAt: EpochMs;
  readonly reviewCount: number;
  readonly previousParameters: readonly number[];
};

/** How cards are shown and answered. */
export type ReviewPreferences = {
  /** Short answers are typed and compared with the card's. */
  readonly typesAnswers: boolean;
  readonly readAloud: "off" | "questions" | "both";
  /** Gestures that grade once the answer is shown: a swipe, or a tap on one half of the card. Left is Again, right is Good. */
  readonly hasSwipe: boolean;
  readonly hasTap: boolean;
  readonly hasHaptics: boolean;
  readonly keepsAwake: boolean;
  readonly hasTimer: boolean;
};

export const defaultSettings: Settings = {
  scheduling: {
    desiredRetention: 0.9,
    learningSteps: ["1m", "10m"],
    relearningSteps: ["10m"],
    maximumInterval: 36_500,
    enableFuzz: true,
    easyDays: noEasyDays,
    parameters: defaultParameters,
  },
  newPerDay: 20,
  reviewsPerDay: 200,
  dayStartHour: 4,
  maxAnswerSeconds: 60,
  theme: "system",
  hasCharacterKeys: true,
  reviewPreferences: {
    typesAnswers: false,
    readAloud: "off",
    hasSwipe: false,
    hasTap: false,
    hasHaptics: true,
    keepsAwake: true,
    hasTimer: false,
  },
};
