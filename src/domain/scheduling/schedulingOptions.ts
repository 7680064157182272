/** The options of the scheduler, as set by the person. */

export type LearningStep = `${number}${"m" | "h" | "d"}`;

/** Share of reviews for each day of the week, Sunday first: 1 is normal, 0 is used only if no other day is in range. Anki's easy days. */
export type EasyDays = readonly number[];
export const noEasyDays: EasyDays = [1, 1, 1, 1, 1, 1, 1];

export type SchedulingOptions = {
  /** Desired retention, 0.70 to 0.97. */
  readonly desiredRetention: number;
  readonly learningSteps: readonly LearningStep[];
  readonly relearningSteps: readonly LearningStep[];
  /** The longest interval, in days. */
  readonly maximumInterval: number;
  /** Whether due days get FSRS's fuzz, so that cards learned together are not due together; see fuzzDueDay.ts. */
  readonly enableFuzz: boolean;
  /** Used only with fuzz. */
  readonly easyDays: EasyDays;
  /** The 21 parameters of FSRS-6. */
  readonly parameters: readonly number[];
};
