/** The bound that is shown: on a fine grid, with the grid's own error added. */
import { evaluateBound } from "./dual";
import { type GridSize, type PlanningTask, createProblem, withoutMissedDays } from "./problem";

/** Every second line of the fine grid is one of the coarse. */
const coarse: GridSize = [25, 6];
const fine: GridSize = [49, 11];

export type CertifiedBound = {
  /** Weighted cards recalled on the day: no plan can expect more, even if no day is missed. */
  readonly bound: number;
  /** How much of it was added for the error of the grid. */
  readonly margin: number;
};

/**
 * Between the points of a grid values are interpolated, and too low where they bend downwards. That error falls with the square
 * of the distance between the points, so that the fine grid's is a third of the difference between the two; all of the
 * difference is added.
 */
export function* certifyBound(task: PlanningTask, perSecond: Float64Array): Generator<void, CertifiedBound> {
  const always = withoutMissedDays(task);
  const below = evaluateBound(createProblem(always, coarse), perSecond);
  yield;
  const bound = evaluateBound(createProblem(always, fine), perSecond);
  yield;
  const margin = Math.max(0, bound - below);
  // Every card recalled is the most there is.
  return { bound: Math.min(bound + margin, totalWeight(task)), margin };
}

export function totalWeight({ groups }: PlanningTask): number {
  let sum = 0;
  for (let group = 0; group < groups.size; group += 1) {
    sum += (groups.weight[group] ?? 0) * (groups.cards[group] ?? 0);
  }
  return sum;
}
