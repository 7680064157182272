/** Average recall on each morning from today on, and last at the interview, if the plan is followed. */
import { addAt } from "../addAt";
import type { CardPolicy } from "../solver/cardPolicy";
import type { SolverProblem } from "../solver/solverProblem";

/** Adds cards of one group to `curve` (one number for each morning, today's first): those not reviewed yet. */
export function addNotYetReviewed(
  { groups, states, days }: SolverProblem,
  group: number,
  cards: number,
  shares: Float64Array,
  curve: Float64Array,
): void {
  const state = groups.state[group] ?? 0;
  let remainingCards = cards;
  for (let dayIndex = 0; dayIndex <= days; dayIndex += 1) {
    const recall = dayIndex < days ? states.recall[state * days + dayIndex] : states.recallIfStopped[state];
    addAt(curve, dayIndex, remainingCards * (recall ?? 0));
    remainingCards -= cards * (shares[dayIndex] ?? 0);
  }
}

/** Adds the cards that were reviewed since, which wait in `mass` on that morning of the forward pass. */
export function addReviewed(
  { transitions, days, mass }: CardPolicy,
  morning: number,
  curve: Float64Array,
): void {
  const { pointCount } = transitions;
  const recall = morning === days ? transitions.finalRecall : transitions.recall;
  let sum = 0;
  for (let dayIndex = 0; dayIndex < morning; dayIndex += 1)
    for (let point = 0; point < pointCount; point += 1)
      sum +=
        (mass[dayIndex * pointCount + point] ?? 0) * (recall[(morning - dayIndex) * pointCount + point] ?? 0);
  addAt(curve, morning, sum);
}
