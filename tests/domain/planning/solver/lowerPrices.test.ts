/** The search for the prices with the lowest bound, on a problem small enough to try every price. */
import { describe, expect, it } from "vitest";
import { evaluateDual } from "../../../../src/domain/planning/solver/dual";
import { runToEnd } from "../../../../src/domain/collections/runToEnd";
import { type SearchStage, lowerPrices } from "../../../../src/domain/planning/solver/lowerPrices";
import { coarsestGrid } from "../../../../src/domain/planning/solver/priceSearch";
import {
  createSolverProblem,
  createPlanningTask,
} from "../../../../src/domain/planning/solver/solverProblem";
import { model } from "../requests";

const temperature = 0.01;
const newCards = Array.from({ length: 20 }, () => ({ weight: 1, state: undefined }));
const problemOf = (...seconds: readonly number[]) =>
  createSolverProblem(createPlanningTask(newCards, seconds, model), coarsestGrid);
const boundAt = (problem: ReturnType<typeof problemOf>, prices: Float64Array) =>
  evaluateDual(problem, prices, temperature).bound;
const search = (
  problem: ReturnType<typeof problemOf>,
  from: readonly number[],
  stage: Partial<SearchStage>,
) => runToEnd(lowerPrices(problem, Float64Array.from(from), [{ temperature, steps: 40, ...stage }]));

describe("with one day", () => {
  const problem = problemOf(300);
  const prices = Array.from({ length: 600 }, (_, i) => 1e-4 * 1.01 ** i);
  const bounds = prices.map((price) => boundAt(problem, Float64Array.of(price)));
  const lowest = Math.min(...bounds);
  const best = prices[bounds.indexOf(lowest)] ?? 0;

  it.each([-5.3, -0.4, 0, 0.4, 5.3])(
    "all prices are moved to within half an e-fold of the best from %f e-folds away",
    (away) => {
      const [price = 0] = search(problem, [best * Math.exp(away)], { steps: 0, shiftsAllFirst: true });
      expect(Math.abs(Math.log(price / best))).toBeLessThanOrEqual(0.5);
    },
  );

  it.each([-5.3, -0.4, 0, 0.4, 5.3])("the lowest bound is found from %f e-folds away", (away) => {
    const foundPrices = search(problem, [best * Math.exp(away)], { shiftsAllFirst: true });
    expect(boundAt(problem, foundPrices)).toBeLessThan(lowest * (1 + 1e-5));
  });

  it("the first step changes a price by a factor of exp(0.3), towards the best one", () => {
    const first = (away: number) => search(problem, [best * Math.exp(away)], { steps: 1 })[0] ?? 0;
    expect(Math.log(first(2) / best)).toBeCloseTo(1.7, 9);
    expect(Math.log(first(-2) / best)).toBeCloseTo(-1.7, 9);
  });

  it("no steps leave the prices as they are", () => {
    expect(search(problem, [0.003], { steps: 0 })[0]).toBeCloseTo(0.003, 12);
  });
});

it("with several days, no other price of any of them gives a lower bound", () => {
  const problem = problemOf(300, 60, 0, 600);
  const foundPrices = search(problem, [0.02, 0.02, 0.02, 0.02], { shiftsAllFirst: true, steps: 100 });
  const lowest = boundAt(problem, foundPrices);
  for (const day of foundPrices.keys())
    for (const factor of [0.9, 0.97, 1.03, 1.1]) {
      const other = foundPrices.map((price, i) => (i === day ? price * factor : price));
      expect(boundAt(problem, other), `day ${day}`).toBeGreaterThanOrEqual(lowest * (1 - 1e-5));
    }
});
