/** Sums over cards: means by group, and weighted means. */
import { describe, expect, it } from "vitest";
import type { PlanCard } from "../../../../src/domain/planning/planRequest";
import {
  countCards,
  createCurve,
  summarizeAll,
  weightedMean,
} from "../../../../src/domain/planning/report/summaries";
import { createPlanningTask } from "../../../../src/domain/planning/solver/solverProblem";
import { groupCards } from "../../../../src/domain/planning/states/cardGroups";
import { model, requestOf, someCards, today } from "../requests";

const cards: readonly PlanCard[] = someCards(3).map((card, i) => ({
  ...card,
  weight: i,
  groups: i === 0 ? ["a", "a"] : ["a", "b"],
}));
const expected = new Float64Array([0.9, 1, 0.5]);
const ifStopped = new Float64Array([0.7, 0.4, 0]);

it("a card counts once in each group that it names, and in none if it is left out", () => {
  const { overall, groups } = summarizeAll(cards, expected, ifStopped);
  // The first card has no weight. Of the others only the last can go either way.
  const ofTwo = { wantedCount: 2, expected: 0.75, standardDeviation: 0.25, ifStopped: 0.2 };
  expect(overall).toEqual({ cardCount: 3, ...ofTwo });
  expect(groups.get("a")).toEqual({ cardCount: 3, ...ofTwo });
  expect(groups.get("b")).toEqual({ cardCount: 2, ...ofTwo });
});

it("of no cards is 0", () => {
  expect(summarizeAll([], expected, ifStopped).overall).toEqual({
    cardCount: 0,
    wantedCount: 0,
    expected: 0,
    standardDeviation: 0,
    ifStopped: 0,
  });
  expect(weightedMean([], expected)).toBe(0);
});

it("a card of more weight counts more in the weighted mean, and one of none doesn't count", () => {
  expect(weightedMean(cards, new Float64Array([9, 1, 0.4]))).toBeCloseTo((1 + 2 * 0.4) / 3, 12);
  const [card] = cards;
  expect(weightedMean(card ? [{ ...card, weight: 0.5 }] : [], new Float64Array([0.4]))).toBeCloseTo(0.4, 12);
});

it("a card between two levels of weight counts in both groups, and one that isn't planned in none", () => {
  // The levels are 1 and 4; a weight of 2 is a third of the way.
  const groups = groupCards(
    [1, 2, 0, 4].map((weight) => ({ weight, state: undefined })),
    2,
  );
  const counts = countCards(groups, [1, 2, 3]);
  expect([...counts]).toEqual([2 / 3, 4 / 3].map((count) => expect.closeTo(count, 12)));
  expect([...countCards(groups, [0, 0, 2])]).toEqual([2, 0]);
});

describe("the curve of recall", () => {
  const known = (lastDay: number): PlanCard => ({
    id: `${lastDay}`,
    weight: 1,
    groups: [],
    isSuspended: false,
    memory: { stability: 100, difficulty: 5, lastDay },
  });
  const unknown: PlanCard = { ...known(0), id: "new", memory: undefined };
  const request = requestOf({ cards: [known(today - 10), known(today - 20), unknown] });
  const weighed = request.cards.map(({ weight, memory }) => ({
    weight,
    state: memory && { ...memory, daysSince: today - memory.lastDay },
  }));
  const task = createPlanningTask(weighed, [600, 600], model, 6, 0.5);
  // With a stability of 100 days a card loses a hundredth a day.
  const dynamics = { ...task.dynamics, recall: (days: number, stability: number) => 1 - days / stability };
  const curveOf = (
    members: readonly number[],
    reviewed: readonly number[] | undefined,
    expectedByCard: readonly number[],
  ) => {
    const { planned, ifStopped: left } = createCurve(
      request,
      { ...task, dynamics },
      members,
      reviewed && Float64Array.from(reviewed),
      Float64Array.from(expectedByCard),
    );
    const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(6)));
    return { planned: rounded(planned), ifStopped: rounded(left) };
  };

  it("ends at the expected total", () => {
    // Without reviews the first has 0.9, 0.89 and, at noon two days later, 0.875, and the second 0.1 less. The forecast reaches
    // 2.25 of three; 1.95 are expected, half of the gain of 0.6.
    expect(curveOf([0, 1, 2], [1.7, 2.08, 2.25], [1, 0.35, 0.6])).toEqual({
      planned: [0.566667, 0.626667, 0.65],
      ifStopped: [0.566667, 0.56, 0.55],
    });
  });

  it("never exceeds 1 on the way", () => {
    // Scaled by 0.9 / 0.6.
    expect(curveOf([2], [0, 0.8, 0.6], [0, 0, 0.9])).toEqual({ planned: [0, 1, 0.9], ifStopped: [0, 0, 0] });
  });

  it("is the forecast's where that ends with no gain", () => {
    expect(curveOf([2], [0, 0.4, 0], [0, 0, 0]).planned).toEqual([0, 0.4, 0]);
  });

  it("begins with certainty for a card that was reviewed today, or after today by a clock that was ahead", () => {
    for (const lastDay of [today, today + 3]) {
      const { ifStopped: left } = createCurve(
        { ...request, cards: [known(lastDay)] },
        { ...task, dynamics },
        [0],
        undefined,
        new Float64Array(1),
      );
      expect(left).toEqual([1, 0.99, 0.975]);
    }
  });

  it("is the same with and without studying where nothing is planned, and 0 of no cards", () => {
    const forgotten = [0.8, 0.79, 0.775];
    expect(curveOf([1], forgotten, [0, 0.775, 0])).toEqual({ planned: forgotten, ifStopped: forgotten });
    expect(curveOf([], undefined, [])).toEqual({ planned: [0, 0, 0], ifStopped: [0, 0, 0] });
  });
});
