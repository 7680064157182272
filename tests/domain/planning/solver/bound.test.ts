/** No policy exceeds the bound, on instances small enough to try them all, and the bound is tight. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../../../src/domain/scheduling/fsrs";
import { groupCards, type WeighedCard } from "../../../../src/domain/planning/states/cardGroups";
import type { KnownState } from "../../../../src/domain/planning/states/cardStates";
import { certifyBound } from "../../../../src/domain/planning/solver/certifiedBound";
import { evaluateBound, evaluateDual } from "../../../../src/domain/planning/solver/dual";
import { runToEnd } from "../../../../src/domain/collections/runToEnd";
import {
  firstPrices,
  forecastSearch,
  provisionalSearch,
  rankingSearch,
  searchPrices,
} from "../../../../src/domain/planning/solver/priceSearch";
import {
  createSolverProblem,
  createPlanningTask,
  idealTaskOf,
} from "../../../../src/domain/planning/solver/solverProblem";
import { dot } from "../../../../src/domain/planning/solver/quasiNewton";
import { type StudyModel, usualStudy } from "../../../../src/domain/planning/person/studyModel";
import { solveCard, solveJointly } from "./bruteForce";

const model: StudyModel = { ...usualStudy, parameters: defaultParameters };

const knownState = fc.record({
  stability: fc.double({ min: 0.1, max: 60, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  daysSince: fc.integer({ min: 0, max: 40 }),
});
const anyState: fc.Arbitrary<KnownState | undefined> = fc.option(knownState, { nil: undefined });

const weighed = (state: KnownState | undefined, weight = 1): WeighedCard => ({ weight, state });

function lowestBound(states: readonly (KnownState | undefined)[], seconds: readonly number[]) {
  const task = createPlanningTask(
    states.map((state) => weighed(state)),
    seconds,
    model,
  );
  const prices = runToEnd(
    searchPrices(idealTaskOf(task), firstPrices(task), [
      ...provisionalSearch,
      ...forecastSearch,
      ...rankingSearch,
    ]),
  );
  return runToEnd(certifyBound(task, prices)).bound;
}

describe("one card at given prices", () => {
  it("is worth at least its exact value, by the whole tree of outcomes, and at most half a percent more", () => {
    const prices = fc.array(fc.double({ min: 0.0001, max: 0.02, noNaN: true }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        anyState,
        prices,
        fc.constantFrom(0, 0.4, 0.8),
        (state, perSecond, interviewDayFraction) => {
          const task = createPlanningTask(
            [weighed(state)],
            perSecond.map(() => 60),
            model,
            1,
            interviewDayFraction,
          );
          const { dynamics, usableSeconds } = idealTaskOf(task);
          const free = dot(usableSeconds, Float64Array.from(perSecond));
          const { bound } = runToEnd(certifyBound(task, Float64Array.from(perSecond)));
          const exact = Math.min(
            1,
            solveCard(state, perSecond, model, interviewDayFraction, dynamics) + free,
          );
          expect(bound).toBeGreaterThanOrEqual(exact - 1e-9);
          expect(bound).toBeLessThanOrEqual(exact + 0.005);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("two cards and four days", () => {
  // Where the minutes hold all cards the gap is the grid's; else the bound also shares a day between them, as no one can.
  const cases: readonly (readonly [
    string,
    readonly (KnownState | undefined)[],
    readonly number[],
    number,
  ])[] = [
    ["two new cards and all the time there could be", [undefined, undefined], [80, 80, 80, 80], 0.002],
    ["two new cards, time for one a day", [undefined, undefined], [30, 30, 30, 30], 0.015],
    ["two new cards, and days in which none can be begun", [undefined, undefined], [60, 24, 29, 30], 0.048],
    ["two new cards, and no day in which one can be begun", [undefined, undefined], [29, 24, 29, 29], 0.0015],
    ["two new cards, time on two of the days", [undefined, undefined], [60, 0, 0, 60], 0.002],
    [
      "a new card and a known one",
      [undefined, { stability: 1.5, difficulty: 6, daysSince: 3 }],
      [30, 25, 25, 25],
      0.011,
    ],
    [
      "two known cards, time for one a day",
      [
        { stability: 0.6, difficulty: 7, daysSince: 1 },
        { stability: 3, difficulty: 4, daysSince: 6 },
      ],
      [25, 25, 25, 25],
      0.011,
    ],
  ];
  it.each(cases)(
    "%s: no policy beats the bound, and the best one comes near it",
    (_, states, seconds, gap) => {
      const best = solveJointly(states, seconds, model);
      const bound = lowestBound(states, seconds);
      expect(bound).toBeGreaterThanOrEqual(best);
      expect(bound - best).toBeLessThan(gap);
    },
  );
});

describe("the bound", () => {
  const task = createPlanningTask(
    [
      ...Array.from({ length: 30 }, () => weighed(undefined)),
      ...Array.from({ length: 10 }, (_, i) => weighed({ stability: 1 + i, difficulty: 5, daysSince: i }, 2)),
    ],
    [300, 300, 0, 300, 300, 300],
    { ...model, attendance: 0.9 },
  );
  const problem = createSolverProblem(task, [12, 3]);

  it("falls as steeply as the flow of cards says, at any prices and temperature", () => {
    const prices = fc.array(fc.double({ min: 0.001, max: 0.02, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        prices,
        fc.constantFrom(0.02, 0.005),
        fc.constantFrom(0, 1, 3, 5),
        (values, temperature, day) => {
          const at = (change: number) =>
            evaluateDual(
              problem,
              Float64Array.from(values, (price, i) => (i === day ? price + change : price)),
              temperature,
            );
          const { flow } = at(0);
          const free = (task.attendance[day] ?? 0) * (task.usableSeconds[day] ?? 0);
          const step = 1e-6;
          const slope = (at(step).bound - at(-step).bound) / (2 * step);
          expect(Math.abs(slope - (free - (flow.seconds[day] ?? 0)))).toBeLessThan(0.5);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("adds half a thousandth for the error of the grid at least, and never exceeds all cards", () => {
    // 30 cards of weight 1 and ten of weight 2.
    const total = 50;
    const free = runToEnd(certifyBound(task, new Float64Array(6).fill(1e-9)));
    expect(free.margin).toBeGreaterThanOrEqual(0.0005 * total - 1e-12);
    const dear = runToEnd(certifyBound(task, new Float64Array(6).fill(1)));
    expect(dear.bound).toBe(total);
    // At such prices no card is studied, and what is left to itself is exact on any grid.
    expect(dear.margin).toBeCloseTo(0.0005 * total, 12);
  });

  it("is never lower for a soft maximum than for the best choice", () => {
    const prices = new Float64Array(6).fill(0.004);
    const hard = evaluateBound(problem, prices);
    for (const temperature of [0.02, 0.005, 0.001]) {
      expect(evaluateDual(problem, prices, temperature).bound).toBeGreaterThanOrEqual(hard);
    }
    expect(evaluateDual(problem, prices, 0.0001).bound).toBeCloseTo(hard, 1);
  });

  it("is never lower for cards that are split between two levels of weight than for their own weights", () => {
    const weights = Array.from({ length: 15 }, (_, i) => 1 + i * 0.7);
    const boundWith = (maxLevels: number) => {
      const many = createPlanningTask(
        weights.map((weight) => weighed(undefined, weight)),
        [60, 60, 60, 60],
        model,
        maxLevels,
      );
      return evaluateBound(createSolverProblem(many, [20, 5]), new Float64Array(4).fill(0.02));
    };
    const exact = boundWith(15);
    expect(boundWith(4)).toBeGreaterThanOrEqual(exact - 1e-9);
    expect(boundWith(4)).toBeLessThan(exact * 1.03);
    expect(
      groupCards(
        weights.map((weight) => weighed(undefined, weight)),
        4,
      ).size,
    ).toBe(4);
  });
});
