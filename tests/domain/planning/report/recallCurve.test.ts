/** Recall of cards that are not reviewed yet, morning by morning. */
import { expect, it } from "vitest";
import { addNotYetReviewed } from "../../../../src/domain/planning/report/recallCurve";
import {
  createSolverProblem,
  createPlanningTask,
} from "../../../../src/domain/planning/solver/solverProblem";
import { model } from "../requests";

it("counts the cards that were not reviewed on the days before, each as it is forgotten", () => {
  const known = { stability: 5, difficulty: 5, daysSince: 1 };
  const cards = [
    { weight: 1, state: undefined },
    { weight: 1, state: known },
  ];
  const problem = createSolverProblem(createPlanningTask(cards, [60, 60], model), [3, 3]);
  const states = {
    ...problem.states,
    recall: new Float64Array([0, 0, 0.9, 0.8]),
    recallIfStopped: new Float64Array([0, 0.7]),
  };
  const curve = new Float64Array([1, 1, 1]);
  // Of two cards a quarter is reviewed on the first day, half on the second.
  addNotYetReviewed({ ...problem, states }, 1, 2, new Float64Array([0.25, 0.5]), curve);
  expect([...curve].map((value) => value - 1)).toEqual(
    [2 * 0.9, 1.5 * 0.8, 0.5 * 0.7].map((value) => expect.closeTo(value, 12)),
  );
});
