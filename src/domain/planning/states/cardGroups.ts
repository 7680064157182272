/** Cards with the same state and weight are planned once: 1,600 new cards are one group. */
import type { KnownState } from "./cardStates";

export type WeighedCard = {
  /** What recalling it on the day is worth, 0 or more; a card of weight 0 is not planned. */
  readonly weight: number;
  readonly state: KnownState | undefined;
};

export type CardGroups = {
  readonly states: readonly (KnownState | undefined)[];
  /** Number of groups; they are sorted by weight. */
  readonly size: number;
  readonly weight: Float64Array;
  /** Index into `states`. */
  readonly state: Int32Array;
  /** How many cards are in each; a fraction where a card's weight lies between two levels. */
  readonly cards: Float64Array;
  /** For each card given: its group, the group of the next higher weight level, and the share of it that is there. -1 if it isn't planned. */
  readonly group: Int32Array;
  readonly upperGroup: Int32Array;
  readonly upperShare: Float64Array;
};

/**
 * The weights that are solved. What a card is worth at given prices is convex in its weight (the best of plans that are each
 * linear in it), so that a card split between two levels is never worth less than the card itself, and the bound remains
 * a bound. But it may be overvalued, and reviewed too often: the levels are those weights whose removal would add most to that.
 */
function weightLevels(weights: readonly number[], maxLevels: number): readonly number[] {
  const planned = weights.filter((weight) => weight > 0);
  /** By which share of their weight the cards may be overvalued: most where a review just begins to be worth it. */
  const excessOf = (levels: readonly number[]): number =>
    planned.reduce((sum, weight) => {
      const { level, share } = placeWeight(weight, levels);
      return sum + (share * ((levels[level + 1] ?? weight) - weight)) / weight;
    }, 0);
  let levels = [...new Set(planned)].toSorted((a, b) => a - b);
  // Each level takes a pass over the grid.
  while (levels.length > maxLevels) {
    const fewer = levels.map((_, i) => levels.toSpliced(i, 1)).slice(1, -1);
    const excess = fewer.map(excessOf);
    levels = fewer[excess.indexOf(Math.min(...excess))] ?? levels.slice(1);
  }
  return levels;
}

export function groupCards(cards: readonly WeighedCard[], maxLevels: number): CardGroups {
  const levels = weightLevels(
    cards.map(({ weight }) => weight),
    maxLevels,
  );
  const states: (KnownState | undefined)[] = [];
  const stateKeys = new Map<string, number>();
  const counts = new Map<number, number>();
  const add = (level: number, state: number, share: number): number => {
    const key = level * cards.length + state;
    counts.set(key, (counts.get(key) ?? 0) + share);
    return key;
  };
  const placed = cards.map(({ weight, state }) => {
    if (!(weight > 0)) return undefined;
    const stateIndex = indexOfState(state, states, stateKeys);
    const { level, share } = placeWeight(weight, levels);
    const lower = add(level, stateIndex, 1 - share);
    return { lower, upper: share > 0 ? add(level + 1, stateIndex, share) : lower, share };
  });
  const keys = [...counts.keys()].toSorted((a, b) => a - b);
  const groupOfKey = new Map<number | undefined, number>(keys.map((key, group) => [key, group]));
  const groupOf = (key: number | undefined) => groupOfKey.get(key) ?? -1;
  return {
    states,
    size: keys.length,
    weight: Float64Array.from(keys, (key) => levels[Math.floor(key / cards.length)] ?? 0),
    state: Int32Array.from(keys, (key) => key % cards.length),
    cards: Float64Array.from(keys, (key) => counts.get(key) ?? 0),
    group: Int32Array.from(placed, (place) => groupOf(place?.lower)),
    upperGroup: Int32Array.from(placed, (place) => groupOf(place?.upper)),
    upperShare: Float64Array.from(placed, (place) => place?.share ?? 0),
  };
}

function indexOfState(
  state: KnownState | undefined,
  states: (KnownState | undefined)[],
  keys: Map<string, number>,
): number {
  const key = state ? `${state.stability} ${state.difficulty} ${state.daysSince}` : "new";
  const knownIndex = keys.get(key);
  if (knownIndex !== undefined) return knownIndex;
  keys.set(key, states.length);
  states.push(state);
  return states.length - 1;
}

/** The highest level that isn't above the weight, and the share of the way to the next. */
function placeWeight(
  weight: number,
  levels: readonly number[],
): { readonly level: number; readonly share: number } {
  let level = 0;
  while ((levels[level + 1] ?? Infinity) <= weight) level += 1;
  const low = levels[level] ?? weight;
  const high = levels[level + 1];
  return { level, share: high === undefined ? 0 : (weight - low) / (high - low) };
}

/** A card's value from the values of its groups, interpolated between its two weight levels; `otherwise` for a card that isn't planned. */
export function valueOfCard(
  { group, upperGroup, upperShare }: CardGroups,
  values: Float64Array,
  card: number,
  otherwise: number,
): number {
  const lower = group[card] ?? -1;
  if (lower < 0) return otherwise;
  const value = values[lower] ?? 0;
  return value + (upperShare[card] ?? 0) * ((values[upperGroup[card] ?? lower] ?? 0) - value);
}
