/** What following the plan leads to, at given prices: recall of each group on the day, what each day takes, and recall on the way. */
import type { Prices } from "../solver/cardPolicy";
import { evaluateBound, forEachWeight } from "../solver/dual";
import { type Flow, createFlow, flowForwards } from "../solver/forwardPass";
import { chooseStudyDays, expectFromState, reviewGroup } from "../solver/chooseStudyDays";
import type { SolverProblem } from "../solver/solverProblem";
import { addReviewed, addNotYetReviewed } from "./recallCurve";
import { expectRecall } from "../solver/expectRecall";

/** Prices, and how soft the maximum was for which they were found. */
export type SoftPrices = { readonly perSecond: Float64Array; readonly temperature: number };

export type Forecast = {
  /** Recall on the interview day by group, if the plan is followed. */
  readonly planned: Float64Array;
  /** The same, if today's review is skipped and the plan followed afterwards. */
  readonly skipped: Float64Array;
  /** The same, if reviewed today and the plan followed afterwards; 0 where it can't be. */
  readonly reviewed: Float64Array;
  /** The share of its cards that is ever reviewed (or learned) again. */
  readonly studied: Float64Array;
  readonly flow: Flow;
  /** Upper bound of the weighted cards recalled, on this problem's grid and at the expected attendance. */
  readonly upperBound: number;
  /** For each of the `counts` given: expected number of cards recalled on each morning, today's first, the interview's last. */
  readonly curves: readonly Float64Array[];
};

/**
 * `prices` were found at `temperature`: only then do the cards use the minutes that there are. `counts`: numbers of cards by
 * group; the first is of all cards, from which `flow` is counted.
 */
export function forecast(
  problem: SolverProblem,
  { perSecond, temperature }: SoftPrices,
  counts: readonly Float64Array[],
): Forecast {
  const { groups, states, days, policy, attendance } = problem;
  const prices: Prices = { perSecond, attendance };
  const result = {
    planned: new Float64Array(groups.size),
    skipped: new Float64Array(groups.size),
    reviewed: new Float64Array(groups.size),
    studied: new Float64Array(groups.size),
    flow: createFlow(days),
    upperBound: evaluateBound(problem, perSecond),
    curves: counts.map(() => new Float64Array(days + 1)),
  };
  const shares = new Float64Array(days);
  forEachWeight(problem, prices, temperature, (first, end, scaled) => {
    expectRecall(policy, prices);
    const recallAfter = (state: number, dayIndex: number) =>
      expectFromState(problem, policy.recall, state, dayIndex);
    for (let group = first; group < end; group += 1) {
      const state = groups.state[group] ?? 0;
      chooseStudyDays(problem, prices, group, scaled, shares, 1);
      result.skipped[group] = recallOf(problem, state, shares, recallAfter);
      if (attendance[0] !== 0 && states.firstDayIndex[state] === 0)
        result.reviewed[group] = recallAfter(state, 0);
      chooseStudyDays(problem, prices, group, scaled, shares, 0);
      result.planned[group] = recallOf(problem, state, shares, recallAfter);
      result.studied[group] = shares.reduce((sum, share) => sum + share, 0);
    }
    for (const [index, count] of counts.entries()) {
      const curve = result.curves[index];
      if (!curve) continue;
      const flow = index === 0 ? result.flow : createFlow(days);
      policy.mass.fill(0);
      for (let group = first; group < end; group += 1) {
        const cards = count[group] ?? 0;
        if (cards === 0) continue;
        chooseStudyDays(problem, prices, group, scaled, shares, 0);
        reviewGroup(problem, policy, group, cards, shares, flow);
        addNotYetReviewed(problem, group, cards, shares, curve);
      }
      flowForwards(policy, prices, flow, (morning) => addReviewed(policy, morning, curve));
    }
  });
  return result;
}

function recallOf(
  { states, days }: SolverProblem,
  state: number,
  shares: Float64Array,
  recallAfter: (state: number, dayIndex: number) => number,
): number {
  let sum = 0;
  let remainingShare = 1;
  for (let dayIndex = 0; dayIndex < days; dayIndex += 1) {
    const share = shares[dayIndex] ?? 0;
    if (share === 0) continue;
    sum += share * recallAfter(state, dayIndex);
    remainingShare -= share;
  }
  return sum + remainingShare * (states.recallIfStopped[state] ?? 0);
}
