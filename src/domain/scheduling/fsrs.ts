/** The only file that imports ts-fsrs (FSRS-6, github.com/open-spaced-repetition/ts-fsrs). All other files use `Memory`. */
import {
  type CardInput,
  FSRS6_DEFAULT_DECAY,
  State,
  default_w,
  forgetting_curve,
  fsrs,
  migrateParameters,
} from "ts-fsrs";
import { type Day, msPerDay, msPerMinute } from "./calendar";

/** Again, Hard, Good, Easy. */
export type Grade = 1 | 2 | 3 | 4;
export const grades: readonly Grade[] = [1, 2, 3, 4];

/** The FSRS memory state of one card. A new card has none. */
export type Memory = {
  /** Days until the chance of recall falls to 90%. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
  readonly reps: number;
  /** How often it was graded Again in review. */
  readonly lapses: number;
  /** When it was last graded: epoch milliseconds and study day. */
  readonly lastReviewedAt: number;
  readonly lastReviewedDay: Day;
  /** Index of the current learning or relearning step. */
  readonly learningStepIndex: number;
  readonly next: NextReview;
};

/** A card in learning or relearning is due at a moment (epoch milliseconds); a review card is due on a day. */
type NextReview =
  | { readonly type: "learning" | "relearning"; readonly dueAt: number }
  | { readonly type: "review"; readonly dueDay: Day };

export type LearningStep = `${number}${"m" | "h" | "d"}`;

export type SchedulingOptions = {
  /** Desired retention, 0.70 to 0.97. */
  readonly desiredRetention: number;
  readonly learningSteps: readonly LearningStep[];
  readonly relearningSteps: readonly LearningStep[];
  /** The longest interval, in days. */
  readonly maximumInterval: number;
  /** Whether due days get FSRS's fuzz, so that cards learned together are not due together; see fuzz.ts. */
  readonly enableFuzz: boolean;
  /** Share of reviews for each day of the week, Sunday first, 0 to 1. Used only with fuzz. */
  readonly easyDays: readonly number[];
  /** The 21 parameters of FSRS-6. */
  readonly parameters: readonly number[];
};

/** The published FSRS-6 parameters, fitted to about 700 million reviews. */
export const defaultParameters: readonly number[] = default_w;

const fsrsStates = { learning: State.Learning, relearning: State.Relearning, review: State.Review } as const;
type Scheduler = ReturnType<typeof fsrs>;
const schedulers = new WeakMap<SchedulingOptions, Scheduler>();

/** Schedulers are cached, because building one costs more than using it. */
function schedulerFor(scheduling: SchedulingOptions): Scheduler {
  const cached = schedulers.get(scheduling);
  if (cached) return cached;
  const scheduler = fsrs({
    request_retention: scheduling.desiredRetention,
    maximum_interval: scheduling.maximumInterval,
    learning_steps: scheduling.learningSteps,
    relearning_steps: scheduling.relearningSteps,
    w: scheduling.parameters,
    // Replay must be deterministic. Our own fuzz (fuzz.ts) is.
    enable_fuzz: false,
    enable_short_term: true,
  });
  schedulers.set(scheduling, scheduler);
  return scheduler;
}

/** ts-fsrs counts days between UTC midnights, so study days are passed to it as UTC days. */
function toFsrsCard(memory: Memory | undefined): CardInput {
  if (!memory) {
    return {
      due: 0,
      stability: 0,
      difficulty: 0,
      elapsed_days: 0,
      scheduled_days: 0,
      learning_steps: 0,
      reps: 0,
      lapses: 0,
      state: State.New,
    };
  }
  return {
    due: 0,
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: memory.learningStepIndex,
    reps: memory.reps,
    lapses: memory.lapses,
    state: fsrsStates[memory.next.type],
    // A Date, because ts-fsrs treats the number 0 as "never".
    last_review: new Date(memory.lastReviewedDay * msPerDay),
  };
}

/**
 * The memory state after a grade, without fuzz.
 * If the clock was set back, the day of the last review is used, so that no interval is negative.
 */
export function nextMemory(
  memory: Memory | undefined,
  grade: Grade,
  timestamp: number,
  day: Day,
  scheduling: SchedulingOptions,
): Memory {
  const today = Math.max(day, memory?.lastReviewedDay ?? day);
  const { card } = schedulerFor(scheduling).next(toFsrsCard(memory), today * msPerDay, grade);
  const intervalMs = card.due.getTime() - today * msPerDay;
  const next: NextReview =
    card.state === State.Review
      ? { type: "review", dueDay: today + Math.round(intervalMs / msPerDay) }
      : { type: card.state === State.Relearning ? "relearning" : "learning", dueAt: timestamp + intervalMs };
  return {
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    lastReviewedAt: timestamp,
    lastReviewedDay: today,
    learningStepIndex: card.learning_steps,
    next,
  };
}

/** The time until the card is due: days for a review card, minutes for one in learning. */
export type Interval =
  | { readonly unit: "days"; readonly count: number }
  | { readonly unit: "minutes"; readonly count: number };

export function intervalAfter(memory: Memory, timestamp: number): Interval {
  return memory.next.type === "review"
    ? { unit: "days", count: memory.next.dueDay - memory.lastReviewedDay }
    : { unit: "minutes", count: Math.round((memory.next.dueAt - timestamp) / msPerMinute) };
}

/** The chance, 0 to 1, that the card is recalled at this moment. */
export function retrievability(memory: Memory, timestamp: number, scheduling: SchedulingOptions): number {
  const days = Math.max(0, timestamp - memory.lastReviewedAt) / msPerDay;
  return retrievabilityAfterDays(memory, days, scheduling);
}

/** The chance, 0 to 1, that the card is recalled `days` after its last review. FSRS is trained on whole days. */
export const retrievabilityAfterDays = (
  { stability }: Memory,
  days: number,
  { parameters }: SchedulingOptions,
): number => forgetting_curve(decayOf(parameters), days, stability);

/** Parameter 20 is the decay of the forgetting curve, clamped to FSRS's bounds. FSRS's own clamp copies all parameters at each call. */
const decayOf = (parameters: readonly number[]): number =>
  Math.min(0.8, Math.max(0.1, parameters[20] ?? FSRS6_DEFAULT_DECAY));

/** The 21 parameters as ts-fsrs's scheduler uses them: within FSRS's bounds, which depend on the number of relearning steps. */
export const boundedParameters = ({ parameters, relearningSteps }: SchedulingOptions): readonly number[] =>
  migrateParameters(parameters, relearningSteps.length, true);
