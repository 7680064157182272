/** The flow of cards forwards in time: how many are reviewed on each day, and how long that takes. The gradient of the bound comes from it. */
import { addAt } from "../addAt";
import { type CardPolicy, type Prices, pairIndex } from "./cardPolicy";
import { type Transitions, outcomeCount } from "../states/transitions";

/** Expected totals by day, counted from today. */
export type Flow = {
  readonly seconds: Float64Array;
  /** New cards learned. */
  readonly learned: Float64Array;
  /** Cards reviewed, without the new ones. */
  readonly reviewed: Float64Array;
};

export const createFlow = (days: number): Flow => ({
  seconds: new Float64Array(days),
  learned: new Float64Array(days),
  reviewed: new Float64Array(days),
});

/** Fewer cards than this change nothing that is shown. */
const negligible = 1e-9;

/**
 * Lets the cards in `mass` (as they are after their first review from today on) flow to the end, and adds what they use to
 * `flow`. Needs the `choice` of the backward pass. `onMorning` is called on each day from the second to the interview's, while
 * `mass` has the cards that wait for their next review.
 */
export function flowForwards(
  policy: CardPolicy,
  { attendance }: Prices,
  flow: Flow,
  onMorning?: (dayIndex: number) => void,
): void {
  const { transitions, days, choice, mass, scratch } = policy;
  const { pointCount, seconds } = transitions;
  const arriving = scratch.outcomes;
  for (let next = 1; next <= days; next += 1) {
    onMorning?.(next);
    if (next === days || attendance[next] === 0) continue;
    arriving.fill(0);
    let used = 0;
    let reviewed = 0;
    for (let dayIndex = 0; dayIndex < next; dayIndex += 1) {
      const offset = pairIndex(dayIndex, next) * pointCount;
      for (let point = 0; point < pointCount; point += 1) {
        const cards = (mass[dayIndex * pointCount + point] ?? 0) * (choice[offset + point] ?? 0);
        if (cards < negligible) continue;
        addAt(mass, dayIndex * pointCount + point, -cards);
        used += cards * (seconds[(next - dayIndex) * pointCount + point] ?? 0);
        reviewed += cards;
        reviewCards(transitions, next - dayIndex, point, cards, arriving);
      }
    }
    addAt(flow.seconds, next, used);
    addAt(flow.reviewed, next, reviewed);
    gatherDifficulty(transitions, arriving, mass, next * pointCount);
  }
}

/** Where `cards` cards of one point go, reviewed `days` days after the last time: the reverse of `expectAfter`. */
function reviewCards(
  { pointCount, recall, grades, stabilityIndex, stabilityShare }: Transitions,
  days: number,
  point: number,
  cards: number,
  arriving: Float64Array,
): void {
  const recalled = recall[days * pointCount + point] ?? 0;
  for (let outcome = 0; outcome < outcomeCount; outcome += 1) {
    const share = cards * (outcome === 0 ? 1 - recalled : recalled * (grades[outcome] ?? 0));
    const entry = (days * outcomeCount + outcome) * pointCount + point;
    const to = stabilityIndex[entry] ?? 0;
    const above = share * (stabilityShare[entry] ?? 0);
    addAt(arriving, to, share - above);
    addAt(arriving, to + 1, above);
  }
}

/** The reverse of `spreadDifficulty`: cards go to the difficulty that they have after the review. */
function gatherDifficulty(
  { grid, pointCount, difficultyIndex, difficultyShare }: Transitions,
  arriving: Float64Array,
  mass: Float64Array,
  start: number,
): void {
  const { stabilityCount, difficultyCount } = grid;
  for (let outcome = 0; outcome < outcomeCount; outcome += 1) {
    for (let d = 0; d < difficultyCount; d += 1) {
      const low = start + (difficultyIndex[d * outcomeCount + outcome] ?? 0) * stabilityCount;
      const share = difficultyShare[d * outcomeCount + outcome] ?? 0;
      const offset = outcome * pointCount + d * stabilityCount;
      for (let s = 0; s < stabilityCount; s += 1) {
        const cards = arriving[offset + s] ?? 0;
        if (cards === 0) continue;
        const high = low + stabilityCount + s;
        addAt(mass, low + s, cards * (1 - share));
        addAt(mass, high, cards * share);
      }
    }
  }
}
