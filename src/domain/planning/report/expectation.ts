/** What is promised for each card. */
import { type CardGroups, valueOfCard } from "../states/cardGroups";
import type { Forecast } from "./forecast";
import type { PlanCard } from "../planRequest";
import type { PlanningTask } from "../solver/problem";

/** In simulation the plan reaches 99% of what no one can beat, and more: that much is promised in any case. */
const surelyReached = 0.99;

/**
 * The share in which each card is ever studied again. New cards of one weight are one to the search, but are learned in their
 * order: the first ones, and of the rest none.
 */
function studiedInOrder(
  cards: readonly PlanCard[],
  groups: CardGroups,
  { studied }: Pick<Forecast, "studied">,
): Float64Array {
  const shares = Float64Array.from(cards, (_, card) => valueOfCard(groups, studied, card, 0));
  const learned = new Map<number, number>();
  for (const [card, { memory, weight }] of cards.entries())
    if (!memory) learned.set(weight, (learned.get(weight) ?? 0) + (shares[card] ?? 0));
  return shares.map((share, card) => {
    const { memory, weight = 0 } = cards[card] ?? {};
    if (memory) return share;
    const left = learned.get(weight) ?? 0;
    learned.set(weight, left - 1);
    return Math.min(1, Math.max(0, left));
  });
}

/**
 * The chance of recall of each card on the day, and the share in which it is ever studied again. The cards flow within the
 * minutes only as well as the prices fit; what seconds that there aren't would have bought is not promised, but no less than
 * is surely reached, and no more than anyone can: `bound`, weighted cards. What is added or taken off is shared by all cards
 * in proportion to what studying gains them.
 */
export function expectByCard(
  cards: readonly PlanCard[],
  { groups, seconds, attendance }: PlanningTask,
  coming: Forecast,
  perSecond: Float64Array,
  stopped: Float64Array,
  bound: number,
): { readonly recall: Float64Array; readonly studied: Float64Array } {
  const { planned, studied, flow, most } = coming;
  const inOrder = studiedInOrder(cards, groups, coming);
  const weigh = (values: Float64Array) =>
    cards.reduce((sum, { weight }, card) => sum + weight * (values[card] ?? 0), 0);
  const gains = stopped.map((stop, card) => {
    const share = valueOfCard(groups, studied, card, 0);
    return share > 0 ? ((inOrder[card] ?? 0) / share) * (valueOfCard(groups, planned, card, stop) - stop) : 0;
  });
  const gain = weigh(gains);
  if (gain <= 0) return { recall: stopped, studied: inOrder };
  const base = weigh(stopped);
  const overdrawn = perSecond.reduce(
    (sum, price, day) =>
      sum + price * Math.max(0, (flow.seconds[day] ?? 0) - (attendance[day] ?? 0) * (seconds[day] ?? 0)),
    0,
  );
  const promised = Math.min(bound, most, Math.max(surelyReached * most, base + gain - overdrawn));
  // No card gains more than its reviews lead to, even where the bound is far.
  const scale = Math.min(1, Math.max(0, promised - base) / gain);
  return {
    recall: stopped.map((stop, card) => Math.min(1, stop + scale * (gains[card] ?? 0))),
    studied: inOrder,
  };
}
