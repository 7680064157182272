/** The upper bound of one group's recall, if all minutes were spent on its cards alone. */
import { certifyBound } from "./solver/certifiedBound";
import { findPlanProblem } from "./findPlanProblem";
import type { PlanRequest } from "./planRequest";
import { planningTaskOf } from "./solver/planningTaskOf";
import { idealTaskOf } from "./solver/solverProblem";
import { unsuspendedCards } from "./states/recallIfStopped";
import {
  firstPrices,
  forecastSearch,
  provisionalSearch,
  rankingSearch,
  searchPrices,
} from "./solver/priceSearch";

/** A share, 0 to 1, of the wanted cards with this key; undefined where there is nothing to plan. Yields between steps, so that the caller can be cancelled. */
export function* groupBoundSteps(request: PlanRequest, key: string): Generator<void, number | undefined> {
  const only: PlanRequest = {
    ...request,
    cards: unsuspendedCards(request.cards).flatMap((card) =>
      card.weight > 0 && card.groups.includes(key) ? [{ ...card, weight: 1 }] : [],
    ),
  };
  if (findPlanProblem(only)) return undefined;
  const task = idealTaskOf(planningTaskOf(only, "rough"));
  const perSecond = yield* searchPrices(task, firstPrices(task), [
    ...provisionalSearch,
    ...forecastSearch,
    ...rankingSearch,
  ]);
  const { bound } = yield* certifyBound(planningTaskOf(only, "exact"), perSecond);
  return bound / only.cards.length;
}
