/** Quick answers to "what if": other minutes, or cards left out. Coarse: within half a percent or so of the full plan. */
import { expectByCard } from "./report/expectByCard";
import { forecast } from "./report/forecast";
import { findPlanProblem } from "./findPlanProblem";
import type { PlanProblem, PlanRequest } from "./planRequest";
import type { RecallForecast } from "./planResult";
import { planningTaskOf } from "./solver/planningTaskOf";
import {
  firstPrices,
  forecastGrid,
  forecastSearch,
  lastTemperature,
  provisionalSearch,
  renewedOutlookSearch,
  searchPrices,
} from "./solver/priceSearch";
import { type PlanningTask, createSolverProblem } from "./solver/solverProblem";
import { unsuspendedCards, recallIfStoppedByCard } from "./states/recallIfStopped";
import { countCards, summarizeAll, weightedMean } from "./report/summaries";

export type Outlook =
  | {
      readonly type: "outlook";
      readonly overall: RecallForecast;
      readonly groups: ReadonlyMap<string, RecallForecast>;
    }
  | { readonly type: "problem"; readonly problem: PlanProblem };

/** The outlook of a request: its seconds by day, each card's recall, and their weighted mean. */
type OutlookSolution = {
  readonly request: PlanRequest;
  readonly availableSeconds: Float64Array;
  readonly recall: Float64Array;
  readonly weightedRecall: number;
};

/**
 * Whether the earlier solution is also possible with the minutes of this one: a search that ends a little early must not make
 * more minutes look worse.
 */
const isStillPossible = (earlier: OutlookSolution, { request, availableSeconds }: OutlookSolution): boolean =>
  earlier.request.cards === request.cards &&
  earlier.request.model === request.model &&
  earlier.request.hoursIntoDay === request.hoursIntoDay &&
  earlier.availableSeconds.length === availableSeconds.length &&
  earlier.availableSeconds.every((seconds, dayIndex) => seconds <= (availableSeconds[dayIndex] ?? 0));

export type OutlookStep =
  | { readonly type: "working" }
  /** The answer to the request with this index. */
  | { readonly type: "answer"; readonly index: number; readonly outlook: Outlook };

/** Prices that were found, and the seconds by day for which they hold. */
type KnownPrices = { readonly availableSeconds: Float64Array; readonly prices: Float64Array };

/**
 * Whether a search may start from these prices: with as many seconds or more they can only fall. With fewer they would have to
 * rise, which the search can't do from prices near 0.
 */
const canStartFrom = ({ availableSeconds }: KnownPrices, task: PlanningTask): boolean =>
  availableSeconds.length === task.availableSeconds.length &&
  availableSeconds.every((seconds, dayIndex) => seconds <= (task.availableSeconds[dayIndex] ?? 0));

/**
 * One answer for each request, in their order, each as soon as it is known; neighbours should be alike, and those with fewer
 * minutes first, since a search starts from the last one's prices where it can. Steps take some hundredths of a second.
 */
export function* outlookSteps(requests: readonly PlanRequest[]): Generator<OutlookStep, readonly Outlook[]> {
  const answers: Outlook[] = [];
  let lastPrices: KnownPrices | undefined;
  let last: OutlookSolution | undefined;
  for (const [index, request] of requests.entries()) {
    const problem = findPlanProblem(request);
    if (problem) {
      answers.push({ type: "problem", problem });
    } else {
      const task = planningTaskOf(request, "rough");
      const start = lastPrices && canStartFrom(lastPrices, task) ? lastPrices.prices : undefined;
      const search = start ? renewedOutlookSearch : [...provisionalSearch, ...forecastSearch];
      const searching = searchPrices(task, start ?? firstPrices(task), search);
      let step = searching.next();
      for (; step.done !== true; step = searching.next()) yield { type: "working" };
      const prices = step.value;
      lastPrices = { availableSeconds: task.availableSeconds, prices };
      const cards = unsuspendedCards(request.cards);
      const ifStopped = recallIfStoppedByCard(request);
      const allCardCounts = countCards(task.groups, [...cards.keys()]);
      const soft = { perSecond: prices, temperature: lastTemperature(search) };
      const forecasted = forecast(createSolverProblem(task, forecastGrid), soft, [allCardCounts]);
      const { recall } = expectByCard(cards, task, forecasted, prices, ifStopped, forecasted.upperBound);
      const solution: OutlookSolution = {
        request,
        availableSeconds: task.availableSeconds,
        recall,
        weightedRecall: weightedMean(cards, recall),
      };
      last =
        last && last.weightedRecall > solution.weightedRecall && isStillPossible(last, solution)
          ? last
          : solution;
      answers.push({ type: "outlook", ...summarizeAll(cards, last.recall, ifStopped) });
    }
    const outlook = answers[index];
    if (outlook) yield { type: "answer", index, outlook };
  }
  return answers;
}
