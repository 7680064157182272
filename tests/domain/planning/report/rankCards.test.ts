/** Today's list: by what a second of studying gains. */
import { expect, it } from "vitest";
import type { PlanCard } from "../../../../src/domain/planning/planRequest";
import { rankCards } from "../../../../src/domain/planning/report/rankCards";
import { createFlow } from "../../../../src/domain/planning/solver/forwardPass";
import { createPlanningTask } from "../../../../src/domain/planning/solver/solverProblem";
import { model, today } from "../requests";

const planCard = (id: string, stability?: number, weight = 1): PlanCard => ({
  id,
  weight,
  groups: [],
  isSuspended: false,
  memory: stability === undefined ? undefined : { stability, difficulty: 5, lastDay: today - 7 },
});
const cards = [
  planCard("weak", 2),
  planCard("done", 3),
  planCard("new"),
  planCard("sure", 7),
  planCard("same", 7),
  planCard("unwanted", 9, 0),
];
const task = createPlanningTask(
  cards.map(({ weight, memory }) => ({ weight, state: memory && { ...memory, daysSince: 7 } })),
  [600, 600],
  model,
);
// The groups are weak, done, new and sure, which has two cards.
const forecasted = {
  planned: new Float64Array(4),
  skipped: new Float64Array([0.1, 0.2, 0.3, 0.4]),
  reviewed: new Float64Array([0.5, 0.6, 0.7, 0.8]),
  studied: new Float64Array(4),
  flow: createFlow(2),
  upperBound: 0,
  curves: [],
};
const ifStopped = new Float64Array([0.05, 0.06, 0, 0.07, 0.08, 0.09]);
const ranked = rankCards(cards, task, new Float64Array([0.001, 0, 0.003, 0.002]), forecasted, ifStopped);

it("has the most urgent cards first, equal ones in the order given, and none that gains nothing or isn't planned", () => {
  expect(ranked.map(({ id }) => id)).toEqual(["new", "sure", "same", "weak"]);
});

it("says of a new card what learning it takes and gains", () => {
  // Every answer to a new card takes 30 seconds.
  expect(ranked[0]).toEqual({
    id: "new",
    isNew: true,
    recall: 0,
    gain: expect.closeTo(0.003 * 30, 12) as number,
    seconds: expect.closeTo(30, 12) as number,
    recallIfStopped: 0,
    recallSkipped: 0.3,
    recallReviewed: 0.7,
  });
});

it("says of a known card how likely it is recalled now, and if it is left alone, skipped today or reviewed", () => {
  // 90% after seven days with a stability of seven: nine answers of 10 seconds to one of 25.
  expect(ranked[2]).toEqual({
    id: "same",
    isNew: false,
    recall: expect.closeTo(0.9, 9) as number,
    gain: expect.closeTo(0.002 * 11.5, 9) as number,
    seconds: expect.closeTo(11.5, 9) as number,
    recallIfStopped: 0.08,
    recallSkipped: 0.4,
    recallReviewed: 0.8,
  });
});
