/** Merges cards in nearly the same state, because the search time grows with the number of states. */
import type { WeighedCard } from "./cardGroups";
import type { KnownState } from "./cardStates";

/**
 * The same cards, each with the middle state of its cluster: at most `maxClusters` (a power of 2) of those reviewed today,
 * and as many of those reviewed before. New cards stay new.
 */
export function clusterStates(cards: readonly WeighedCard[], maxClusters: number): readonly WeighedCard[] {
  const result = [...cards];
  const known = cards.flatMap(({ state, weight }, index) =>
    state && weight > 0 ? [{ index, weight, state }] : [],
  );
  for (const isToday of [false, true]) {
    const members = known.filter(({ state }) => (state.daysSince === 0) === isToday);
    for (const cluster of split(members, maxClusters)) {
      const state = middleOf(cluster);
      for (const { index, weight } of cluster) result[index] = { weight, state };
    }
  }
  return result;
}

type Member = { readonly index: number; readonly weight: number; readonly state: KnownState };

/** Coordinates in which equal distances matter about equally. */
const coordinates: readonly ((state: KnownState) => number)[] = [
  ({ stability }) => Math.log(stability),
  ({ daysSince }) => Math.log(daysSince + 1),
  ({ difficulty }) => difficulty / 4,
];
/** States that are closer than this are one. */
const indistinct = 0.02;

/** Halves along the widest coordinate, again and again, until there are as many clusters as there may be. */
function split(members: readonly Member[], parts: number): readonly (readonly Member[])[] {
  const widths = coordinates.map((coordinate) => {
    let low = Infinity;
    let high = -Infinity;
    for (const { state } of members) {
      const value = coordinate(state);
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low;
  });
  const width = Math.max(...widths);
  const coordinate = coordinates[widths.indexOf(width)];
  if (parts < 2 || width < indistinct || !coordinate) return [members];
  const sorted = members.toSorted((a, b) => coordinate(a.state) - coordinate(b.state) || a.index - b.index);
  const middle = sorted.length >> 1;
  return [...split(sorted.slice(0, middle), parts >> 1), ...split(sorted.slice(middle), parts >> 1)];
}

function middleOf(cluster: readonly Member[]): KnownState {
  const mean = (valueOf: (state: KnownState) => number) =>
    cluster.reduce((sum, { state }) => sum + valueOf(state), 0) / cluster.length;
  const [first] = cluster;
  if (cluster.length === 1 && first) return first.state;
  return {
    stability: Math.exp(mean(({ stability }) => Math.log(stability))),
    difficulty: mean(({ difficulty }) => difficulty),
    daysSince: Math.round(mean(({ daysSince }) => daysSince)),
  };
}
