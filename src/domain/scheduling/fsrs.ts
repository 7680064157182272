/** The only file that imports ts-fsrs (FSRS-6, github.com/open-spaced-repetition/ts-fsrs). All other files use `Memory`. */
import {
  BasicLearningStepsStrategy,
  FSRS6_DEFAULT_DECAY,
  FSRSAlgorithm,
  State,
  default_w,
  forgetting_curve,
  migrateParameters,
} from "ts-fsrs";
import { type Day, type EpochMs, msPerDay, msPerMinute } from "../time";
import type { Grade, Memory } from "./memory";
import type { SchedulingOptions } from "./schedulingOptions";

/** The published FSRS-6 parameters, fitted to about 700 million reviews. */
export const defaultParameters: readonly number[] = default_w;

const minutesPerDay = msPerDay / msPerMinute;
const fsrsStates = { learning: State.Learning, relearning: State.Relearning, review: State.Review } as const;
const algorithms = new WeakMap<SchedulingOptions, FSRSAlgorithm>();

/**
 * Only ts-fsrs's algorithm: its scheduler is as large again, computes all four grades each time, and counts days in UTC. A
 * property test compares `nextMemory` with it, but for the step at which a lapse starts. Cached, because building one costs more than using it.
 */
function algorithmFor(scheduling: SchedulingOptions): FSRSAlgorithm {
  const cached = algorithms.get(scheduling);
  if (cached) return cached;
  const algorithm = new FSRSAlgorithm({
    request_retention: scheduling.desiredRetention,
    maximum_interval: scheduling.maximumInterval,
    learning_steps: scheduling.learningSteps,
    relearning_steps: scheduling.relearningSteps,
    w: scheduling.parameters,
    // Replay must be deterministic. Our own fuzz (fuzzDueDay.ts) is.
    enable_fuzz: false,
    enable_short_term: true,
  });
  algorithms.set(scheduling, algorithm);
  return algorithm;
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
  const elapsedDays = today - (memory?.lastReviewedDay ?? today);
  const algorithm = algorithmFor(scheduling);
  const stateAfter = (anyGrade: Grade) => algorithm.next_state(memory ?? null, elapsedDays, anyGrade);
  const daysAfter = (anyGrade: Grade) => algorithm.next_interval(stateAfter(anyGrade).stability, elapsedDays);
  const { stability, difficulty } = stateAfter(grade);
  const isReview = memory?.next.type === "review";
  const isRecalled = isReview && grade > 1;
  const step = learningStepAfter(memory, grade, scheduling);
  const days = () => (isRecalled ? spacedDays(grade, daysAfter) : daysAfter(grade));
  return {
    stability,
    difficulty,
    reps: (memory?.reps ?? 0) + 1,
    lapses: (memory?.lapses ?? 0) + (isReview && !isRecalled ? 1 : 0),
    lastReviewedAt: timestamp,
    lastReviewedDay: today,
    learningStepIndex: step?.index ?? 0,
    next:
      step && step.minutes < minutesPerDay
        ? {
            type: !memory || memory.next.type === "learning" ? "learning" : "relearning",
            dueAt: timestamp + step.minutes * msPerMinute,
          }
        : { type: "review", dueDay: today + (step ? Math.round(step.minutes / minutesPerDay) : days()) },
  };
}

/** The next step of learning or, for a card that was forgotten, relearning. Undefined after the last one, and for a recalled card in review. */
export function learningStepAfter(
  memory: Memory | undefined,
  grade: Grade,
  scheduling: SchedulingOptions,
): { readonly minutes: number; readonly index: number } | undefined {
  const state = memory ? fsrsStates[memory.next.type] : State.New;
  const { parameters } = algorithmFor(scheduling);
  // A lapse always starts at the first relearning step. After a learning step of days the memory still has that step's index.
  const index = memory && memory.next.type !== "review" ? memory.learningStepIndex : 0;
  const steps = BasicLearningStepsStrategy(parameters, state, index);
  const { scheduled_minutes: minutes = 0, next_step: nextIndex = 0 } = steps[grade] ?? {};
  return minutes > 0 ? { minutes, index: nextIndex } : undefined;
}

/** In review, Good is at least a day after Hard, and Easy a day after Good. */
function spacedDays(grade: Grade, daysAfter: (anyGrade: Grade) => number): number {
  const hard = Math.min(daysAfter(2), daysAfter(3));
  if (grade === 2) return hard;
  const good = Math.max(daysAfter(3), hard + 1);
  return grade === 3 ? good : Math.max(daysAfter(4), good + 1);
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

/** The interval, in whole days and at least one, after which the chance of recall has fallen to the desired retention. No longest one limits it. */
export const retentionDaysOf = (stability: number, scheduling: SchedulingOptions): number =>
  Math.max(1, Math.round(stability * algorithmFor(scheduling).interval_modifier));

/** Parameter 20 is the decay of the forgetting curve, clamped to FSRS's bounds. FSRS's own clamp copies all parameters at each call. */
const decayOf = (parameters: readonly number[]): number =>
  Math.min(0.8, Math.max(0.1, parameters[20] ?? FSRS6_DEFAULT_DECAY));

/** The 21 parameters as ts-fsrs's scheduler uses them: within FSRS's bounds, which depend on the number of relearning steps. */
export const boundedParameters = ({ parameters, relearningSteps }: SchedulingOptions): readonly number[] =>
  migrateParameters(parameters, relearningSteps.length, true);
