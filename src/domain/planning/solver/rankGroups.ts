/** Which groups of cards today's time is best spent on. */
import type { Prices } from "./cardPolicy";
import { forEachWeight } from "./dual";
import { chooseStudyDays, expectFromState } from "./chooseStudyDays";
import type { SolverProblem } from "./solverProblem";

/**
 * For each group, the price of a second at which reviewing (or learning) its cards today would just be worth it, the prices
 * of the later days being as they are; -Infinity where they can't be reviewed today. The larger, the more urgent.
 */
export function rankGroups(problem: SolverProblem, perSecond: Float64Array): Float64Array {
  const { groups, states, days, policy, attendance } = problem;
  const prices: Prices = { perSecond, attendance };
  const ranks = new Float64Array(groups.size).fill(-Infinity);
  if (attendance[0] === 0) return ranks;
  const shares = new Float64Array(days);
  forEachWeight(problem, prices, 0, (first, end) => {
    for (let group = first; group < end; group += 1) {
      const state = groups.state[group] ?? 0;
      if ((states.firstDayIndex[state] ?? 0) > 0) continue;
      const later = chooseStudyDays(problem, prices, group, 0, shares, 1);
      const gain = expectFromState(problem, policy.value, state, 0) - later;
      ranks[group] = gain / (states.seconds[state * days] ?? 1);
    }
  });
  return ranks;
}
