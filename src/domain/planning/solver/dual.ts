/**
 * Weak duality (Lagrangian relaxation): for any prices, the optimum at these prices plus the value of the available seconds is
 * an upper bound on every plan within the minutes. The lowest bound is the tightest.
 */
import type { Prices } from "./cardPolicy";
import { solveBackwards } from "./solveBackwards";
import { type Flow, createFlow, flowForwards } from "./forwardPass";
import { chooseStudyDays, reviewGroup } from "./chooseStudyDays";
import type { SolverProblem } from "./solverProblem";

/** Solves the card for each weight in turn; `visit` is called while the policy holds that weight's values, with its groups. */
export function forEachWeight(
  problem: SolverProblem,
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

export function evaluateDual(
  problem: SolverProblem,
  perSecond: Float64Array,
  temperature: number,
): DualValue {
  const { groups, policy, days, attendance } = problem;
  const prices: Prices = { perSecond, attendance };
  const flow = createFlow(days);
  const shares = new Float64Array(days);
  let bound = worthOfTime(problem, perSecond);
  forEachWeight(problem, prices, temperature, (first, end, scaled) => {
    policy.mass.fill(0);
    for (let group = first; group < end; group += 1) {
      const cards = groups.cards[group] ?? 0;
      bound += cards * chooseStudyDays(problem, prices, group, scaled, shares, 0);
      reviewGroup(problem, policy, group, cards, shares, flow);
    }
    flowForwards(policy, prices, flow);
  });
  return { bound, flow };
}

const worthOfTime = ({ usableSeconds, attendance }: SolverProblem, perSecond: Float64Array): number =>
  perSecond.reduce(
    (sum, price, dayIndex) => sum + price * (attendance[dayIndex] ?? 0) * (usableSeconds[dayIndex] ?? 0),
    0,
  );

/** The bound alone, without the flow: for grids that are too fine to search on. */
export function evaluateBound(problem: SolverProblem, perSecond: Float64Array): number {
  const { groups, days, attendance } = problem;
  const prices: Prices = { perSecond, attendance };
  const shares = new Float64Array(days);
  let bound = worthOfTime(problem, perSecond);
  forEachWeight(problem, prices, 0, (first, end) => {
    for (let group = first; group < end; group += 1) {
      bound += (groups.cards[group] ?? 0) * chooseStudyDays(problem, prices, group, 0, shares, 0);
    }
  });
  return bound;
}
