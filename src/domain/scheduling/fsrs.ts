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
import { type Day, type EpochMs, msPerDay } from "../time";
import type { Grade, Memory, NextReview } from "./memory";
import type { SchedulingOptions } from "./schedulingOptions";

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
  timestamp: EpochMs,
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

/** The chance, 0 to 1, that the card is recalled at this moment. */
export function retrievability(memory: Memory, timestamp: EpochMs, scheduling: SchedulingOptions): number {
  const days = Math.max(0, timestamp - memory.lastReviewedAt) / msPerDay;
  return retrievabilityAfterDays(memory, days, scheduling);
}

/** The chance, 0 to 1, that the card is recalled `days` after its last review. FSRS is trained on whole days. */
export const retrievabilityAfterDays = (
  { stability }: Pick<Memory, "stability">,
  days: number,
  { parameters }: SchedulingOptions,
): number => forgetting_curve(decayOf(parameters), days, stability);

/** The interval, in whole days, after which the chance of recall has fallen to the desired retention. */
export const intervalDaysOf = (stability: number, scheduling: SchedulingOptions): number =>
  schedulerFor(scheduling).next_interval(stability, 0);

/** Parameter 20 is the decay of the forgetting curve, clamped to FSRS's bounds. FSRS's own clamp copies all parameters at each call. */
const decayOf = (parameters: readonly number[]): number =>
  Math.min(0.8, Math.max(0.1, parameters[20] ?? FSRS6_DEFAULT_DECAY));

/** The 21 parameters as ts-fsrs's scheduler uses them: within FSRS's bounds, which depend on the number of relearning steps. */
export const boundedParameters = ({ parameters, relearningSteps }: SchedulingOptions): readonly number[] =>
  migrateParameters(parameters, relearningSteps.length, true);
