/** What following the plan leads to, computed in two ways: cards that flow through the days, and the recall of each group. */
import { expect, it } from "vitest";
import { forecast } from "../../../../src/domain/planning/report/forecast";
import { runToEnd } from "../../../../src/domain/collections/runToEnd";
import { planningTaskOf } from "../../../../src/domain/planning/solver/planningTaskOf";
import {
  coarsestGrid,
  firstPrices,
  lastTemperature,
  provisionalSearch,
  searchPrices,
} from "../../../../src/domain/planning/solver/priceSearch";
import { createSolverProblem } from "../../../../src/domain/planning/solver/solverProblem";
import { requestOf, someCards, today } from "../requests";

it.each([
  [1, 5, 0],
  [4, 2, 0],
  [9, 5, 18],
  [9, 20, 0],
])(
  "in %i days of %i minutes and %i hours the flow ends with the recall of the groups",
  (days, minutes, hours) => {
    const request = { interviewDay: today + days, hoursIntoDay: hours, cards: someCards(40) };
    const task = planningTaskOf(requestOf(request, minutes), "coarse");
    const perSecond = runToEnd(searchPrices(task, firstPrices(task), provisionalSearch));
    const problem = createSolverProblem(task, coarsestGrid);
    const temperature = lastTemperature(provisionalSearch);
    for (let group = 0; group < problem.groups.size; group += 1) {
      const counts = Float64Array.from({ length: problem.groups.size }, (_, i) => (i === group ? 1 : 0));
      const { planned, curves } = forecast(problem, { perSecond, temperature }, [counts]);
      expect(curves[0]?.at(-1)).toBeCloseTo(planned[group] ?? 0, 6);
    }
  },
);
