/** Where the search for prices begins, and how long it is. */
import { expect, it } from "vitest";
import {
  type SearchEffort,
  coarsestGrid,
  firstPrices,
  lastTemperature,
  mostEvaluations,
  searchPrices,
} from "../../../../src/domain/planning/solver/priceSearch";
import { runToEnd } from "../../../../src/domain/collections/runToEnd";
import { createPlanningTask } from "../../../../src/domain/planning/solver/solverProblem";
import { totalWeight } from "../../../../src/domain/planning/solver/certifiedBound";
import { model } from "../requests";

const effort: SearchEffort = [
  { grid: coarsestGrid, temperature: 0.01, steps: 2 },
  { grid: [6, 3], temperature: 0.004, steps: 3 },
];
const known = { stability: 3, difficulty: 5, daysSince: 2 };
const cards = [
  { weight: 1, state: undefined },
  { weight: 1, state: undefined },
  { weight: 4, state: known },
  { weight: 0, state: known },
];
const task = createPlanningTask(cards, [300, 300], model);

it("begins with a third of a card's mean weight for each second of a first answer, and with 0 where nothing is planned", () => {
  // A weight of 6 of three cards, and 30 seconds.
  expect([...firstPrices(task)]).toEqual([2 / 90, 2 / 90].map((price) => expect.closeTo(price, 12)));
  expect([...firstPrices(createPlanningTask([], [300], model))]).toEqual([0]);
  expect(totalWeight(task)).toBe(6);
});

it("takes one evaluation for each step, and one at the start of each stage", () => {
  expect(mostEvaluations(effort)).toBe(7);
  expect(mostEvaluations([])).toBe(0);
});

it("ends with the temperature of its last stage", () => {
  expect(lastTemperature(effort)).toBe(0.004);
  expect(lastTemperature([])).toBe(0);
});

it("goes through its stages in turn, and leaves prices as they are without any", () => {
  const start = firstPrices(task);
  expect(runToEnd(searchPrices(task, start, []))).toBe(start);
  const half = runToEnd(searchPrices(task, start, effort.slice(0, 1)));
  expect([...runToEnd(searchPrices(task, half, effort.slice(1)))]).toEqual([
    ...runToEnd(searchPrices(task, start, effort)),
  ]);
});
