/** The one room that speaks to ts-fsrs; everyone else speaks of Memory. FSRS-6, see github.com/open-spaced-repetition/ts-fsrs. */
import {
  type CardInput,
  FSRS6_DEFAULT_DECAY,
  State,
  default_w,
  forgetting_curve,
  fsrs,
  migrateParameters,
} from "ts-fsrs";
import { type Day, dayLength, minute } from "./day";

/** Again, Hard, Good, Easy. */
export type Grade = 1 | 2 | 3 | 4;
export const grades: readonly Grade[] = [1, 2, 3, 4];

/** What FSRS believes of one card. A card never seen has none. */
export type Memory = {
  /** Days after which 90 of 100 such cards are recalled. */
  readonly stability: number;
  /** 1 (easy) to 10. */
  readonly difficulty: number;
  readonly reps: number;
  /** How often it was forgotten after it had been learned. */
  readonly lapses: number;
  /** When it was last graded, epoch milliseconds, and on which day. */
  readonly last: number;
  readonly lastDay: Day;
  /** The (re)learning step it is on. */
  readonly step: number;
  readonly next: Next;
};

/** A card in (re)learning is due at a moment, epoch milliseconds; one in review on a day. */
type Next =
  | { readonly phase: "learning" | "relearning"; readonly due: number }
  | { readonly phase: "review"; readonly due: Day };

export type Step = `${number}${"m" | "h" | "d"}`;

export type Scheduling = {
  /** Desired retention, 0.70 to 0.97. */
  readonly retention: number;
  readonly learningSteps: readonly Step[];
  readonly relearningSteps: readonly Step[];
  /** The longest interval, in days. */
  readonly maximumInterval: number;
  /** Whether due days are spread within FSRS's range, so that cards learned together part; see spread.ts. */
  readonly spread: boolean;
  /** How willingly each day of the week takes reviews, Sunday first, 0 to 1. Only where due days are spread. */
  readonly easyDays: readonly number[];
  /** The 21 weights of FSRS-6. */
  readonly weights: readonly number[];
};

/** FSRS-6 as published, learned from some 700 million reviews. */
export const defaultWeights: readonly number[] = default_w;

const states = { learning: State.Learning, relearning: State.Relearning, review: State.Review } as const;
type Scheduler = ReturnType<typeof fsrs>;
const schedulers = new WeakMap<Scheduling, Scheduler>();

/** Building a scheduler costs more than using one; the same settings get the same one. */
function schedulerOf(scheduling: Scheduling): Scheduler {
  const known = schedulers.get(scheduling);
  if (known) return known;
  const made = fsrs({
    request_retention: scheduling.retention,
    maximum_interval: scheduling.maximumInterval,
    learning_steps: scheduling.learningSteps,
    relearning_steps: scheduling.relearningSteps,
    w: scheduling.weights,
    // The same log must replay to the same memories.
    enable_fuzz: false,
    enable_short_term: true,
  });
  schedulers.set(scheduling, made);
  return made;
}

/** ts-fsrs counts days between UTC midnights, so it is given the person's days as if they were UTC's. */
function toCard(memory: Memory | undefined): CardInput {
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
    learning_steps: memory.step,
    reps: memory.reps,
    lapses: memory.lapses,
    state: states[memory.next.phase],
    // A Date, because ts-fsrs takes the number 0 for "never".
    last_review: new Date(memory.lastDay * dayLength),
  };
}

/**
 * The memory after a grade given at `at` (epoch milliseconds), on `day`.
 * A clock set back never makes time run backwards: the day counts as the last one.
 */
export function remember(
  memory: Memory | undefined,
  grade: Grade,
  at: number,
  day: Day,
  scheduling: Scheduling,
): Memory {
  const today = Math.max(day, memory?.lastDay ?? day);
  const { card } = schedulerOf(scheduling).next(toCard(memory), today * dayLength, grade);
  const wait = card.due.getTime() - today * dayLength;
  const next: Next =
    card.state === State.Review
      ? { phase: "review", due: today + Math.round(wait / dayLength) }
      : { phase: card.state === State.Relearning ? "relearning" : "learning", due: at + wait };
  return {
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    last: at,
    lastDay: today,
    step: card.learning_steps,
    next,
  };
}

/** How long until the card is seen again, were it given this grade now. Days for a card in review, minutes otherwise. */
export type Wait =
  | { readonly unit: "days"; readonly count: number }
  | { readonly unit: "minutes"; readonly count: number };

export function waitAfter(memory: Memory, at: number): Wait {
  return memory.next.phase === "review"
    ? { unit: "days", count: memory.next.due - memory.lastDay }
    : { unit: "minutes", count: Math.round((memory.next.due - at) / minute) };
}

/** Retrievability: the chance, 0 to 1, that the card is recalled at `at` (epoch milliseconds). */
export function retrievability(memory: Memory, at: number, scheduling: Scheduling): number {
  const days = Math.max(0, at - memory.last) / dayLength;
  return recallAfter(memory, days, scheduling);
}

/** The chance, 0 to 1, that the card is recalled so many days after it was last graded; whole ones are what FSRS is trained to predict. */
export const recallAfter = ({ stability }: Memory, days: number, { weights }: Scheduling): number =>
  forgetting_curve(decayIn(weights), days, stability);

/** The last of the weights says how the curve flattens. Kept within FSRS's bounds, as its scheduler keeps them all; that would copy them at each call. */
const decayIn = (weights: readonly number[]): number =>
  Math.min(0.8, Math.max(0.1, weights[20] ?? FSRS6_DEFAULT_DECAY));

/** The 21 parameters as ts-fsrs's scheduler uses them: within FSRS's bounds, which depend on the number of relearning steps. */
export const boundedParameters = ({ weights, relearningSteps }: Scheduling): readonly number[] =>
  migrateParameters(weights, relearningSteps.length, true);
