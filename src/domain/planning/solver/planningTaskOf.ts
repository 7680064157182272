/** Builds the planning task of a request. */
import type { WeighedCard } from "../states/cardGroups";
import { clusterStates } from "../states/clusterStates";
import type { PlanRequest } from "../planRequest";
import { type PlanningTask, createPlanningTask, usualLevels } from "./solverProblem";
import { unsuspendedCards } from "../states/recallIfStopped";
import { interviewDayFractionOf, plannedDays, secondsByDay } from "../states/studyDays";
import { shortestAnswerSeconds } from "../person/studyModel";

/** How finely cards are distinguished: levels of weight, and clusters of states where these are clustered. */
const precisions = {
  /** For an answer at once. */
  coarse: { levels: 4, clusters: 16 },
  /** For the search for prices, which then takes as long for 1,600 cards as for 100. */
  rough: { levels: usualLevels, clusters: 64 },
  /** For the plan itself. */
  exact: { levels: usualLevels, clusters: undefined },
} as const;

/** Of a request without a problem. Cards are numbered as `unsuspendedCards` has them. */
export function planningTaskOf(request: PlanRequest, precision: keyof typeof precisions): PlanningTask {
  const { levels, clusters } = precisions[precision];
  const { today, time, model } = request;
  const cards = unsuspendedCards(request.cards).map(({ weight, memory }): WeighedCard => ({
    weight,
    state: memory && {
      stability: memory.stability,
      difficulty: memory.difficulty,
      // A clock that was set back never makes time run backwards.
      daysSince: Math.max(0, today - memory.lastDay),
    },
  }));
  const seconds = secondsByDay(today, plannedDays(request), time, shortestAnswerSeconds(model));
  const clustered = clusters === undefined ? cards : clusterStates(cards, clusters);
  return createPlanningTask(clustered, seconds, model, levels, interviewDayFractionOf(request));
}
