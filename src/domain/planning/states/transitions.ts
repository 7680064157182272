/** Where a review leads from each point of the grid, for each number of days since the last one: computed once, used in every sweep. */
import { type Grade } from "../../scheduling/memory";
import type { StateGrid } from "./stateGrid";
import type { StudyDynamics, StudyModel } from "../person/studyModel";

/** Four outcomes: Again, Hard, Good, Easy. */
export const outcomeCount = 4;
const outcomeGrades: readonly Grade[] = [1, 2, 3, 4];
export const gradeOfOutcome = (outcome: number): Grade => outcomeGrades[outcome] ?? 1;

export type Transitions = {
  readonly grid: StateGrid;
  /** Points of the grid. */
  readonly pointCount: number;
  readonly maxDays: number;
  /** `[days * pointCount + point]`: chance of recall, and expected seconds of a review. */
  readonly recall: Float64Array;
  /** The same at the interview: `days` whole days and the part of its own day later. */
  readonly finalRecall: Float64Array;
  readonly seconds: Float64Array;
  /** `[outcome]`: its chance, given that the card is recalled; 0 for Again. */
  readonly grades: readonly number[];
  /** `[difficultyIndex * 4 + outcome]`: index of the difficulty below, and the share of the way to the next. */
  readonly difficultyIndex: Int32Array;
  readonly difficultyShare: Float64Array;
  /**
   * `[(days * 4 + outcome) * pointCount + point]`: where `spreadDifficulty` has the value at the stability below, and the share of
   * the way to the next.
   */
  readonly stabilityIndex: Int32Array;
  readonly stabilityShare: Float64Array;
};

/** The index below a position, such that there is one above. */
export const indexBelow = (position: number, pointCount: number): number =>
  Math.min(pointCount - 2, Math.floor(position));

/** `maxDays`: the most days between two reviews that are asked for; `interviewDayFraction` as a planning task has it. */
export function createTransitions(
  grid: StateGrid,
  model: StudyModel,
  dynamics: StudyDynamics,
  maxDays: number,
  interviewDayFraction: number,
): Transitions {
  const { stabilityCount, difficultyCount } = grid;
  const pointCount = stabilityCount * difficultyCount;
  const cells = (maxDays + 1) * pointCount;
  const recall = new Float64Array(cells);
  const finalRecall = new Float64Array(cells);
  const seconds = new Float64Array(cells);
  const difficultyIndex = new Int32Array(difficultyCount * outcomeCount);
  const difficultyShare = new Float64Array(difficultyCount * outcomeCount);
  const stabilityIndex = new Int32Array(cells * outcomeCount);
  const stabilityShare = new Float64Array(cells * outcomeCount);
  for (let days = 1; days <= maxDays; days += 1) {
    for (let point = 0; point < pointCount; point += 1) {
      const d = Math.floor(point / stabilityCount);
      const state = {
        stability: grid.stabilities[point % stabilityCount] ?? 1,
        difficulty: grid.difficulties[d] ?? 1,
      };
      const chance = dynamics.recall(days, state.stability);
      recall[days * pointCount + point] = chance;
      finalRecall[days * pointCount + point] = dynamics.recall(days + interviewDayFraction, state.stability);
      seconds[days * pointCount + point] = dynamics.reviewSeconds(chance);
      for (let outcome = 0; outcome < outcomeCount; outcome += 1) {
        const after = dynamics.after(state, days, gradeOfOutcome(outcome));
        const index = (days * outcomeCount + outcome) * pointCount + point;
        const stabilityPosition = grid.stabilityPosition(after.stability);
        const below = indexBelow(stabilityPosition, stabilityCount);
        stabilityIndex[index] = outcome * pointCount + d * stabilityCount + below;
        stabilityShare[index] = stabilityPosition - below;
        const difficultyPosition = grid.difficultyPosition(after.difficulty);
        const row = d * outcomeCount + outcome;
        difficultyIndex[row] = indexBelow(difficultyPosition, difficultyCount);
        difficultyShare[row] = difficultyPosition - indexBelow(difficultyPosition, difficultyCount);
      }
    }
  }
  return {
    grid,
    pointCount,
    maxDays,
    recall,
    finalRecall,
    seconds,
    grades: model.recalledGrades,
    difficultyIndex,
    difficultyShare,
    stabilityIndex,
    stabilityShare,
  };
}

/**
 * The values of one day (`values` from `start` on), seen from the difficulty before a review: fills
 * `after[outcome * pointCount + point]`, which `expectAfter` then reads.
 */
export function spreadDifficulty(
  { grid, pointCount, difficultyIndex, difficultyShare }: Transitions,
  values: Float64Array,
  start: number,
  after: Float64Array,
): void {
  const { stabilityCount, difficultyCount } = grid;
  for (let outcome = 0; outcome < outcomeCount; outcome += 1) {
    for (let d = 0; d < difficultyCount; d += 1) {
      const low = start + (difficultyIndex[d * outcomeCount + outcome] ?? 0) * stabilityCount;
      const share = difficultyShare[d * outcomeCount + outcome] ?? 0;
      const offset = outcome * pointCount + d * stabilityCount;
      for (let s = 0; s < stabilityCount; s += 1) {
        const below = values[low + s] ?? 0;
        after[offset + s] = below + share * ((values[low + stabilityCount + s] ?? 0) - below);
      }
    }
  }
}

/** The expected value after a review `days` days after the last one, for each point: fills `expected` from `start` on. */
export function expectAfter(
  { pointCount, recall, grades, stabilityIndex, stabilityShare }: Transitions,
  after: Float64Array,
  days: number,
  expected: Float64Array,
  start: number,
): void {
  const [, hard = 0, good = 0, easy = 0] = grades;
  const row = days * pointCount;
  const again = row * outcomeCount;
  for (let point = 0; point < pointCount; point += 1) {
    const recalled = recall[row + point] ?? 0;
    const entry = again + point;
    expected[start + point] =
      (1 - recalled) * between(after, stabilityIndex[entry] ?? 0, stabilityShare[entry] ?? 0) +
      recalled *
        (hard *
          between(after, stabilityIndex[entry + pointCount] ?? 0, stabilityShare[entry + pointCount] ?? 0) +
          good *
            between(
              after,
              stabilityIndex[entry + 2 * pointCount] ?? 0,
              stabilityShare[entry + 2 * pointCount] ?? 0,
            ) +
          easy *
            between(
              after,
              stabilityIndex[entry + 3 * pointCount] ?? 0,
              stabilityShare[entry + 3 * pointCount] ?? 0,
            ));
  }
}

function between(values: Float64Array, index: number, share: number): number {
  const low = values[index] ?? 0;
  return low + share * ((values[index + 1] ?? 0) - low);
}
