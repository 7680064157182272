/** What is promised for each card. */
import { valueOfCard } from "../states/cardGroups";
import type { Forecast } from "./forecast";
import type { PlanCard } from "../planRequest";
import type { PlanningTask } from "../solver/problem";

/** In simulation the plan reaches 99% of what no one can beat, and more: that much is promised in any case. */
const surelyReached = 0.99;

/**
 * The chance of recall of each card on the day. The cards flow within the minutes only as well as the prices fit; what seconds
 * that there aren't would have bought is not promised, but no less than is surely reached, and no more than anyone
 * can: `bound`, weighted cards. What is
 * added or taken off is shared by all cards in proportion to what studying gains them.
 */
export function expectByCard(
  cards: readonly PlanCard[],
  { groups, seconds, attendance }: PlanningTask,
  { planned, flow, most }: Forecast,
  perSecond: Float64Array,
  stopped: Float64Array,
  bound: number,
): Float64Array {
  const weigh = (values: Float64Array) =>
    cards.reduce((sum, { weight }, card) => sum + weight * (values[card] ?? 0), 0);
  const gains = stopped.map((stop, card) => valueOfCard(groups, planned, card, stop) - stop);
  const gain = weigh(gains);
  if (gain <= 0) return stopped;
  const base = weigh(stopped);
  const overdrawn = perSecond.reduce(
    (sum, price, day) =>
      sum + price * Math.max(0, (flow.seconds[day] ?? 0) - (attendance[day] ?? 0) * (seconds[day] ?? 0)),
    0,
  );
  const promised = Math.min(bound, most, Math.max(surelyReached * most, base + gain - overdrawn));
  const scale = Math.max(0, promised - base) / gain;
  return stopped.map((stop, card) => Math.min(1, stop + scale * (gains[card] ?? 0)));
}
