/** The expected recall of each card, worked by hand. */
import { describe, expect, it } from "vitest";
import type { PlanCard } from "../../../../src/domain/planning/planRequest";
import { expectByCard } from "../../../../src/domain/planning/report/expectByCard";
import { createFlow } from "../../../../src/domain/planning/solver/forwardPass";
import { createPlanningTask } from "../../../../src/domain/planning/solver/solverProblem";
import { model, today } from "../requests";

const planCard = (weight: number, stability?: number): PlanCard => ({
  id: `${weight} ${stability}`,
  weight,
  groups: [],
  isSuspended: false,
  memory: stability === undefined ? undefined : { stability, difficulty: 5, lastDay: today - 1 },
});

type Given = {
  readonly cards: readonly PlanCard[];
  readonly ifStopped: readonly number[];
  /** By group. */
  readonly planned: readonly number[];
  readonly studied: readonly number[];
  readonly upperBound: number;
  readonly bound?: number;
  /** By day: what the cards take, what there is, and the chance that the person studies. */
  readonly taken?: readonly number[];
  readonly seconds?: readonly number[];
  readonly attendance?: readonly number[];
  readonly perSecond?: readonly number[];
};

function expected({ cards, ifStopped, planned, studied, upperBound, bound = Infinity, ...days }: Given) {
  const { taken = [0], seconds = [100], attendance = [1], perSecond = [0.001] } = days;
  const weighed = cards.map(({ weight, memory }) => ({
    weight,
    state: memory && { ...memory, daysSince: 1 },
  }));
  const none = new Float64Array(planned.length);
  const { recall, studied: shares } = expectByCard(
    cards,
    {
      ...createPlanningTask(weighed, seconds, model),
      usableSeconds: Float64Array.from(seconds),
      attendance: Float64Array.from(attendance),
    },
    {
      planned: Float64Array.from(planned),
      studied: Float64Array.from(studied),
      skipped: none,
      reviewed: none,
      flow: { ...createFlow(seconds.length), seconds: Float64Array.from(taken) },
      upperBound,
      curves: [],
    },
    Float64Array.from(perSecond),
    Float64Array.from(ifStopped),
    bound,
  );
  return { recall: [...recall].map((value) => Number(value.toFixed(6))), studied: [...shares] };
}

/** Two known cards, of which 1 is recalled without studying and 1.6 with. */
const two: Given = {
  cards: [planCard(1, 2), planCard(1, 9)],
  ifStopped: [0.4, 0.6],
  planned: [0.8, 0.8],
  studied: [1, 1],
  upperBound: 1.6,
};

describe("expected recall", () => {
  it("is the forecast's, where the cards take no more than the available seconds", () => {
    expect(expected({ ...two, taken: [100] })).toEqual({ recall: [0.8, 0.8], studied: [1, 1] });
  });

  it("is less by the value of seconds that a day doesn't have, shared in proportion to the gains", () => {
    // 6 seconds too many at 0.001: 1.594 instead of 1.6, so 0.99 of each gain.
    expect(expected({ ...two, taken: [106] }).recall).toEqual([0.796, 0.798]);
    // Who comes on half of the days has half of the seconds.
    expect(expected({ ...two, taken: [56], attendance: [0.5] }).recall).toEqual([0.796, 0.798]);
    // What is left on one day doesn't help on another.
    const days = { taken: [106, 20], seconds: [100, 100], attendance: [1, 1], perSecond: [0.001, 0.001] };
    expect(expected({ ...two, ...days }).recall).toEqual([0.796, 0.798]);
  });

  it("is in total at least 99% of the forecast's upper bound", () => {
    // 1.584, a gain of 0.584 of 0.6.
    expect(expected({ ...two, taken: [1_000] }).recall).toEqual([0.789333, 0.794667]);
  });

  it("is in total at most the lower of the two bounds", () => {
    expect(expected({ ...two, bound: 1.3 }).recall).toEqual([0.6, 0.7]);
    expect(expected({ ...two, upperBound: 1.3 }).recall).toEqual([0.6, 0.7]);
    expect(expected({ ...two, bound: 0.9 }).recall).toEqual([0.4, 0.6]);
  });

  it("is no more of any card than its reviews lead to, however far the bound is", () => {
    expect(expected({ ...two, upperBound: 2 }).recall).toEqual([0.8, 0.8]);
  });

  it("is weighted, like the bounds", () => {
    const weighted = { ...two, cards: [planCard(1, 2), planCard(3, 9)] };
    // Without studying 0.4 + 3 * 0.6 = 2.2, with it 3.2.
    expect(expected({ ...weighted, upperBound: 2.7 }).recall).toEqual([0.6, 0.7]);
  });

  it("is the recall without reviews, where studying gains nothing", () => {
    expect(expected({ ...two, planned: [0.4, 0.6], upperBound: 2 }).recall).toEqual([0.4, 0.6]);
  });
});

describe("new cards of one weight", () => {
  it("are learned in their order, as many as there is time for", () => {
    const cards = [planCard(1), planCard(1), planCard(1)];
    expect(
      expected({ cards, ifStopped: [0, 0, 0], planned: [0.4], studied: [0.5], upperBound: 1.2 }),
    ).toEqual({
      recall: [0.8, 0.4, 0],
      studied: [1, 0.5, 0],
    });
  });

  it("don't wait for those of another weight, nor for known cards", () => {
    const cards = [planCard(1), planCard(1, 9), planCard(2), planCard(1), planCard(2)];
    const input = {
      ifStopped: [0, 0.5, 0, 0, 0],
      planned: [0.25, 0.75, 0.5],
      studied: [0.5, 0.25, 1],
      upperBound: 9,
    };
    expect(expected({ cards, ...input }).studied).toEqual([1, 0.25, 1, 0, 1]);
  });

  it("never have an expected recall above 1", () => {
    const cards = [planCard(1), planCard(1)];
    expect(
      expected({ cards, ifStopped: [0, 0], planned: [0.6], studied: [0.5], upperBound: 1.2 }).recall,
    ).toEqual([1, 0]);
  });
});
