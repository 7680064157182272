/** Cards in nearly the same state are given the middle of their states. */
import { describe, expect, it } from "vitest";
import type { WeighedCard } from "../../../../src/domain/planning/states/cardGroups";
import type { KnownState } from "../../../../src/domain/planning/states/cardStates";
import { clusterStates } from "../../../../src/domain/planning/states/clusterStates";

const state = (stability: number, difficulty = 5, daysSince = 3): KnownState => ({
  stability,
  difficulty,
  daysSince,
});
const weighed = (each: KnownState | undefined, weight = 1): WeighedCard => ({ state: each, weight });
/** Stability, difficulty and days of each card afterwards, to three decimals. */
const clustered = (states: readonly KnownState[], maxClusters: number) =>
  clusterStates(
    states.map((each) => weighed(each)),
    maxClusters,
  ).map(({ state: each }) =>
    [each?.stability, each?.difficulty, each?.daysSince].map(
      (value = 0) => Math.round(1_000 * value) / 1_000,
    ),
  );

describe("the middle of a cluster", () => {
  it("has the geometric mean of stabilities, the mean difficulty and the mean days, rounded", () => {
    expect(clustered([state(1, 4, 2), state(4, 7, 5)], 1)).toEqual([
      [2, 5.5, 4],
      [2, 5.5, 4],
    ]);
  });

  it("of one card is that card's own state", () => {
    const single = state(3.3, 4.4, 7);
    expect(clusterStates([weighed(single, 2)], 1)).toEqual([{ state: single, weight: 2 }]);
  });
});

describe("clusters", () => {
  it("are halves along the coordinate that differs most", () => {
    // ln 400 = 6.0.
    expect(
      clustered([state(1), state(400), state(4), state(100)], 2).map(([stability]) => stability),
    ).toEqual([2, 200, 2, 200]);
    // 8 of difficulty count as 2, a stability four times as long as ln 4 = 1.4.
    expect(clustered([state(1, 1), state(4, 9), state(4, 1), state(1, 9)], 2)).toEqual([
      [2, 1, 3],
      [2, 9, 3],
      [2, 1, 3],
      [2, 9, 3],
    ]);
    // From 1 day to 39 is ln 40 - ln 2 = 3.0.
    expect(clustered([state(1, 1, 1), state(1, 9, 39), state(1, 9, 1), state(1, 1, 39)], 2)).toEqual([
      [1, 5, 1],
      [1, 5, 39],
      [1, 5, 1],
      [1, 5, 39],
    ]);
  });

  it("are halved until there are as many as there may be; of an odd number the second half has one more", () => {
    const stabilitiesOf = (count: number, maxClusters: number) =>
      clustered(
        Array.from({ length: count }, (_, i) => state(4 ** i)),
        maxClusters,
      ).map(([stability]) => stability);
    expect(stabilitiesOf(4, 4)).toEqual([1, 4, 16, 64]);
    expect(stabilitiesOf(8, 4)).toEqual([2, 2, 32, 32, 512, 512, 8192, 8192]);
    expect(stabilitiesOf(3, 2)).toEqual([1, 8, 8]);
  });

  it("are not halved where all states are closer than 0.02", () => {
    // ln 1.01 = 0.010 and ln 1.03 = 0.030.
    expect(clustered([state(1), state(1.01)], 2).map(([stability]) => stability)).toEqual([1.005, 1.005]);
    expect(clustered([state(1), state(1.03)], 2).map(([stability]) => stability)).toEqual([1, 1.03]);
  });

  it("keep cards reviewed today apart from the others, and leave new and weightless cards alone", () => {
    const cards = [
      weighed(state(1, 5, 0)),
      weighed(state(4, 5, 0), 2),
      weighed(state(9, 5, 1), 3),
      weighed(undefined),
      weighed(state(100, 5, 0), 0),
    ];
    const result = clusterStates(cards, 1);
    expect(result.map(({ weight }) => weight)).toEqual([1, 2, 3, 1, 0]);
    expect(result[0]?.state?.stability).toBeCloseTo(2, 12);
    expect(result[1]?.state).toEqual(result[0]?.state);
    expect(result.slice(2)).toEqual(cards.slice(2));
  });
});
