/**
 * The plan for the day of the interview: what to review today, so that as much as possible is recalled at its hour.
 * Written as steps, so that a worker can report progress and be cancelled between them. The method is Lagrangian relaxation
 * (Everett, 1963): a price for each day's seconds takes the cards apart, and each is solved by dynamic programming.
 */
import { type CertifiedBound, certifyBound } from "./solver/certifiedBound";
import { assemblePlan } from "./report/assemblePlan";
import { findPlanProblem } from "./findPlanProblem";
import type { PlanRequest } from "./planRequest";
import type { Plan, PlanResult } from "./planResult";
import { planningTaskOf } from "./solver/planningTaskOf";
import {
  type SearchEffort,
  coarsestGrid,
  firstPrices,
  forecastGrid,
  forecastSearch,
  idealSearch,
  lastTemperature,
  mostEvaluations,
  provisionalSearch,
  rankingGrid,
  rankingSearch,
  searchPrices,
} from "./solver/priceSearch";
import { type PlanningTask, createSolverProblem, idealTaskOf } from "./solver/solverProblem";

export type PlanStep =
  /** `fraction` of the work that is done, 0 to 1. */
  | { readonly type: "progress"; readonly fraction: number }
  | { readonly type: "provisional"; readonly plan: Plan };

/** The same request gives the same plan. Steps take some hundredths of a second, the last ones a few tenths. */
export function* planSteps(request: PlanRequest): Generator<PlanStep, PlanResult> {
  const problem = findPlanProblem(request);
  if (problem) return { type: "problem", problem };
  const start = yield* planProvisionally(request);
  const rough = planningTaskOf(request, "rough");
  const soft = yield* searchWithProgress(rough, start, forecastSearch, 0.1, 0.4);
  const perSecond = yield* searchWithProgress(rough, soft, rankingSearch, 0.4, 0.6);
  const exact = planningTaskOf(request, "exact");
  yield { type: "progress", fraction: 0.7 };
  const certified = yield* findBound(rough, exact, perSecond);
  return assemblePlan(request, {
    ranking: { problem: createSolverProblem(exact, rankingGrid), perSecond },
    forecastBasis: {
      problem: createSolverProblem(exact, forecastGrid),
      prices: { perSecond: soft, temperature: lastTemperature(forecastSearch) },
    },
    certified,
  });
}

/** Yields a provisional plan, and returns its prices. */
function* planProvisionally(request: PlanRequest): Generator<PlanStep, Float64Array> {
  const task = planningTaskOf(request, "coarse");
  const perSecond = yield* searchWithProgress(task, firstPrices(task), provisionalSearch, 0, 0.1);
  const problem = createSolverProblem(task, coarsestGrid);
  const plan = assemblePlan(request, {
    ranking: { problem, perSecond },
    forecastBasis: { problem, prices: { perSecond, temperature: lastTemperature(provisionalSearch) } },
    certified: undefined,
  });
  yield { type: "provisional", plan };
  return perSecond;
}

/** The bound assumes no missed days or lost seconds, so it needs its own price search. */
function* findBound(
  rough: PlanningTask,
  exact: PlanningTask,
  perSecond: Float64Array,
): Generator<PlanStep, CertifiedBound> {
  const prices = yield* searchWithProgress(idealTaskOf(rough), perSecond, idealSearch, 0.7, 0.8);
  const boundSteps = certifyBound(exact, prices);
  for (;;) {
    const step = boundSteps.next();
    if (step.done === true) return step.value;
    yield { type: "progress", fraction: 0.9 };
  }
}

/** Runs a price search and yields its progress, from `start` to `end`. */
function* searchWithProgress(
  task: PlanningTask,
  from: Float64Array,
  effort: SearchEffort,
  start: number,
  end: number,
): Generator<PlanStep, Float64Array> {
  const search = searchPrices(task, from, effort);
  const expectedCount = mostEvaluations(effort);
  for (let count = 1; ; count += 1) {
    const step = search.next();
    if (step.done === true) return step.value;
    yield { type: "progress", fraction: start + (end - start) * Math.min(1, count / expectedCount) };
  }
}
