/** The recall that the plan expects of each card. */
import { type CardGroups, valueOfCard } from "../states/cardGroups";
import type { Forecast } from "./forecast";
import type { PlanCard } from "../planRequest";
import type { PlanningTask } from "../solver/solverProblem";

/** In simulation the plan reaches at least 99% of the upper bound: no less is expected. */
const minShareOfBound = 0.99;

/**
 * The share in which each card is ever studied again. The search treats new cards of one weight as equal. They are learned in
 * order, so the first ones get the whole share.
 */
function studiedInOrder(
  cards: readonly PlanCard[],
  groups: CardGroups,
  { studied }: Pick<Forecast, "studied">,
): Float64Array {
  const shares = Float64Array.from(cards, (_, card) => valueOfCard(groups, studied, card, 0));
  const countByWeight = new Map<number, number>();
  for (const [card, { memory, weight }] of cards.entries())
    if (!memory) countByWeight.set(weight, (countByWeight.get(weight) ?? 0) + (shares[card] ?? 0));
  return shares.map((share, card) => {
    const { memory, weight = 0 } = cards[card] ?? {};
    if (memory) return share;
    const remainingCount = countByWeight.get(weight) ?? 0;
    countByWeight.set(weight, remainingCount - 1);
    return Math.min(1, Math.max(0, remainingCount));
  });
}

/**
 * Each card's expected recall on the interview day, and the share in which it is ever studied again. The forecast may use more
 * seconds than a day has; their value, at the day's price, is subtracted. The total is at least 99% of the forecast's upper
 * bound, but never above that bound or above `bound`, in weighted cards. The correction is shared in proportion to what
 * studying gains each card.
 */
export function expectByCard(
  cards: readonly PlanCard[],
  { groups, usableSeconds, attendance }: PlanningTask,
  forecasted: Forecast,
  perSecond: Float64Array,
  ifStopped: Float64Array,
  bound: number,
): { readonly recall: Float64Array; readonly studied: Float64Array } {
  const { planned, studied, flow, upperBound } = forecasted;
  const inOrder = studiedInOrder(cards, groups, forecasted);
  const weigh = (values: Float64Array) =>
    cards.reduce((sum, { weight }, card) => sum + weight * (values[card] ?? 0), 0);
  const gains = ifStopped.map((baseline, card) => {
    const share = valueOfCard(groups, studied, card, 0);
    return share > 0
      ? ((inOrder[card] ?? 0) / share) * (valueOfCard(groups, planned, card, baseline) - baseline)
      : 0;
  });
  const gain = weigh(gains);
  if (gain <= 0) return { recall: ifStopped, studied: inOrder };
  const baselineTotal = weigh(ifStopped);
  const excessValue = perSecond.reduce(
    (sum, price, dayIndex) =>
      sum +
      price *
        Math.max(
          0,
          (flow.seconds[dayIndex] ?? 0) - (attendance[dayIndex] ?? 0) * (usableSeconds[dayIndex] ?? 0),
        ),
    0,
  );
  const expectedTotal = Math.min(
    bound,
    upperBound,
    Math.max(minShareOfBound * upperBound, baselineTotal + gain - excessValue),
  );
  // No card gains more than its reviews lead to, even where the bound is far.
  const scale = Math.min(1, Math.max(0, expectedTotal - baselineTotal) / gain);
  return {
    recall: ifStopped.map((baseline, card) => Math.min(1, baseline + scale * (gains[card] ?? 0))),
    studied: inOrder,
  };
}
