/** FSRS-6 in whole days, as plain numbers: what the planner computes millions of times. A property test compares it with ts-fsrs. */
import { type Grade } from "../../scheduling/memory";

/** Stability in days, difficulty from 1 (easy) to 10: the two numbers that FSRS keeps of a card. */
export type MemoryState = { readonly stability: number; readonly difficulty: number };

export type MemoryModel = {
  /** The chance, 0 to 1, that a card is recalled this number of whole days after its last review. */
  readonly recall: (days: number, stability: number) => number;
  readonly firstState: (grade: Grade) => MemoryState;
  /** Stability after a review on a later day; `recall` is the chance of recall at that moment. */
  readonly nextStability: (state: MemoryState, recall: number, grade: Grade) => number;
  readonly nextDifficulty: (difficulty: number, grade: Grade) => number;
  /** Stability after another review on the same day. */
  readonly sameDayStability: (stability: number, grade: Grade) => number;
};

/** ts-fsrs keeps stability within these, in days. */
const minStability = 0.001;
const maxStability = 36_500;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * The equations of FSRS-6 (github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm) with the 21 given parameters,
 * which must lie within FSRS's bounds (`boundedParameters` in fsrs.ts): no difficulty exceeds 10 then. Unlike ts-fsrs it does
 * not round to eight decimals.
 */
export function createMemoryModel(parameters: readonly number[]): MemoryModel {
  const w = (index: number): number => parameters[index] ?? 0;
  const decay = -w(20);
  const factor = 0.9 ** (1 / decay) - 1;
  const initialDifficulty = (grade: Grade) => w(4) - Math.exp((grade - 1) * w(5)) + 1;
  const easiest = initialDifficulty(4);
  const growth = Math.exp(w(8));
  const bonuses = { 2: w(15), 3: 1, 4: w(16) } as const;
  const longestAfterForgetting = Math.exp(-w(17) * w(18));
  return {
    recall: (days, stability) => (1 + (factor * days) / stability) ** decay,
    firstState: (grade) => ({
      stability: Math.max(w(grade - 1), 0.1),
      difficulty: Math.max(1, initialDifficulty(grade)),
    }),
    nextStability: ({ stability, difficulty }, recall, grade) => {
      if (grade === 1) {
        const forgotten =
          w(11) * difficulty ** -w(12) * ((stability + 1) ** w(13) - 1) * Math.exp((1 - recall) * w(14));
        return clamp(
          stability * longestAfterForgetting,
          minStability,
          clamp(forgotten, minStability, maxStability),
        );
      }
      const bonus = bonuses[grade];
      const gain =
        growth * (11 - difficulty) * stability ** -w(9) * (Math.exp((1 - recall) * w(10)) - 1) * bonus;
      return clamp(stability * (1 + gain), minStability, maxStability);
    },
    nextDifficulty: (difficulty, grade) => {
      const changed = difficulty - (w(6) * (grade - 3) * (10 - difficulty)) / 9;
      return Math.max(1, w(7) * easiest + (1 - w(7)) * changed);
    },
    sameDayStability: (stability, grade) => {
      const change = stability ** -w(19) * Math.exp(w(17) * (grade - 3 + w(18)));
      return clamp(stability * (grade === 1 ? change : Math.max(change, 1)), minStability, maxStability);
    },
  };
}
