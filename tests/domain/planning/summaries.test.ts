/** Sums over cards: means by group, and weighted means. */
import { expect, it } from "vitest";
import type { PlanCard } from "../../../src/domain/planning/planRequest";
import { summarizeAll, weightedMean } from "../../../src/domain/planning/report/summaries";
import { someCards } from "./requests";

const cards: readonly PlanCard[] = someCards(3).map((card, i) => ({
  ...card,
  weight: i,
  groups: i === 0 ? ["a", "a"] : ["a", "b"],
}));
const expected = new Float64Array([0.5, 1, 0]);
const stopped = new Float64Array([0.2, 0.4, 0]);

it("a card counts once in each group that it names", () => {
  const { overall, groups } = summarizeAll(cards, expected, stopped);
  expect(overall).toMatchObject({ cards: 3, expected: 0.5 });
  expect(overall.ifStopped).toBeCloseTo(0.2, 12);
  // Only the first card can go either way.
  expect(overall.standardDeviation).toBeCloseTo(0.5 / 3, 12);
  expect(groups.get("a")?.cards).toBe(3);
  expect(groups.get("b")).toEqual({ cards: 2, expected: 0.5, standardDeviation: 0, ifStopped: 0.2 });
});

it("of no cards is 0", () => {
  expect(summarizeAll([], expected, stopped).overall).toEqual({
    cards: 0,
    expected: 0,
    standardDeviation: 0,
    ifStopped: 0,
  });
  expect(weightedMean([], expected)).toBe(0);
});

it("a card of more weight counts more in the weighted mean, and one of none doesn't count", () => {
  expect(weightedMean(cards, new Float64Array([9, 1, 0.4]))).toBeCloseTo((1 + 2 * 0.4) / 3, 12);
});
