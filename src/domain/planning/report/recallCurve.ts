/** Average recall on each morning from today on, and last at the interview, if the plan is followed. */
import { addAt } from "../addAt";
import { type CardPolicy, type Prices, pairIndex } from "../solver/cardPolicy";
import type { Problem } from "../solver/problem";

/** Adds cards of one group to `curve` (one number for each morning, today's first): those still untouched. */
export function addUntouched(
  { groups, states, days }: Problem,
  group: number,
  cards: number,
  shares: Float64Array,
  curve: Float64Array,
): void {
  const state = groups.state[group] ?? 0;
  let left = cards;
  for (let day = 0; day <= days; day += 1) {
    const recall = day < days ? states.recall[state * days + day] : states.untouched[state];
    addAt(curve, day, left * (recall ?? 0));
    left -= cards * (shares[day] ?? 0);
  }
}

/** Adds the cards that were reviewed since, from `mass` after the forward pass and the `choice` of the backward pass. */
export function addReviewed(
  { transitions, days, mass, choice }: CardPolicy,
  prices: Prices,
  curve: Float64Array,
): void {
  const { points } = transitions;
  const left = mass.slice();
  for (let morning = 1; morning <= days; morning += 1) {
    const leaving = morning - 1;
    const recall = morning === days ? transitions.finalRecall : transitions.recall;
    let sum = 0;
    for (let day = 0; day < morning; day += 1) {
      const pair = pairIndex(day, leaving) * points;
      const isLeaving = day < leaving && prices.attendance[leaving] !== 0;
      for (let point = 0; point < points; point += 1) {
        const at = day * points + point;
        const cards = mass[at] ?? 0;
        if (cards === 0) continue;
        if (isLeaving) addAt(left, at, -cards * (choice[pair + point] ?? 0));
        sum += (left[at] ?? 0) * (recall[(morning - day) * points + point] ?? 0);
      }
    }
    addAt(curve, morning, sum);
  }
}
