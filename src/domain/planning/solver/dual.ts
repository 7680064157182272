/**
 * The upper bound that prices give (Lagrangian relaxation): whoever pays for each second, and gets what the minutes of every
 * day are worth, can do all that any plan within the minutes can, and no worse. True for any prices; the lowest is the closest.
 */
import type { Prices } from "./cardPolicy";
import { solveBackwards } from "./backwardPass";
import { type Flow, createFlow, flowForwards } from "./forwardPass";
import { chooseDay, reviewGroup } from "./groupChoices";
import type { Problem } from "./problem";

/** Solves the card for each weight in turn; `visit` is called while the policy holds that weight's values, with its groups. */
export function forEachWeight(
  problem: Problem,
  prices: Prices,
  temperature: number,
  visit: (first: number, end: number, temperature: number) => void,
): void {
  const { groups, policy } = problem;
  for (let first = 0; first < groups.size;) {
    const weight = groups.weight[first] ?? 0;
    let end = first;
    while (end < groups.size && groups.weight[end] === weight) end += 1;
    solveBackwards(policy, prices, weight, temperature * weight);
    visit(first, end, temperature * weight);
    first = end;
  }
}

export type DualValue = {
  /** Weighted cards recalled at the interview: no plan can expect more, up to the error of the grid. */
  readonly bound: number;
  /** What the cards would use at these prices, if each chose for itself. */
  readonly flow: Flow;
};

export function evaluateDual(problem: Problem, perSecond: Float64Array, temperature: number): DualValue {
  const { groups, policy, days, attendance } = problem;
  const prices: Prices = { perSecond, attendance };
  const flow = createFlow(days);
  const shares = new Float64Array(days);
  let bound = worthOfTime(problem, perSecond);
  forEachWeight(problem, prices, temperature, (first, end, scaled) => {
    policy.mass.fill(0);
    for (let group = first; group < end; group += 1) {
      const cards = groups.cards[group] ?? 0;
      bound += cards * chooseDay(problem, prices, group, scaled, shares, 0);
      reviewGroup(problem, policy, group, cards, shares, flow);
    }
    flowForwards(policy, prices, flow);
  });
  return { bound, flow };
}

const worthOfTime = ({ seconds, attendance }: Problem, perSecond: Float64Array): number =>
  perSecond.reduce((sum, price, day) => sum + price * (attendance[day] ?? 0) * (seconds[day] ?? 0), 0);

/** The bound alone, without the flow: for grids that are too fine to search on. */
export function evaluateBound(problem: Problem, perSecond: Float64Array): number {
  const { groups, days, attendance } = problem;
  const prices: Prices = { perSecond, attendance };
  const shares = new Float64Array(days);
  let bound = worthOfTime(problem, perSecond);
  forEachWeight(problem, prices, 0, (first, end) => {
    for (let group = first; group < end; group += 1) {
      bound += (groups.cards[group] ?? 0) * chooseDay(problem, prices, group, 0, shares, 0);
    }
  });
  return bound;
}
