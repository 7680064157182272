/** Quick answers to "what if": other minutes, or cards left out. Coarse: within half a percent or so of the full plan. */
import { expectByCard } from "./report/expectation";
import { forecast } from "./report/forecast";
import { findProblem } from "./planProblem";
import type { PlanProblem, PlanRequest } from "./planRequest";
import type { RecallForecast } from "./planResult";
import { taskOf } from "./solver/planTask";
import {
  firstPrices,
  forecastGrid,
  forecastSearch,
  lastTemperature,
  provisionalSearch,
  renewedOutlookSearch,
  searchPrices,
} from "./solver/priceSearch";
import { createProblem } from "./solver/problem";
import { askedCards, recallIfStopped } from "./states/recallIfStopped";
import { countCards, summarizeAll, weightedMean } from "./report/summaries";

export type Outlook =
  | {
      readonly type: "outlook";
      readonly overall: RecallForecast;
      readonly groups: ReadonlyMap<string, RecallForecast>;
    }
  | { readonly type: "problem"; readonly problem: PlanProblem };

/** A plan that was looked at: its seconds by day, the recall of each card, and what it is worth. */
type Followed = {
  readonly request: PlanRequest;
  readonly available: Float64Array;
  readonly recall: Float64Array;
  readonly worth: number;
};

/**
 * Whether what an earlier request leads to can be had with the minutes of this one, too: a search that ends a little early must
 * not make more minutes look worse.
 */
const isStillPossible = (earlier: Followed, { request, available }: Followed): boolean =>
  earlier.request.cards === request.cards &&
  earlier.request.model === request.model &&
  earlier.request.hoursIntoDay === request.hoursIntoDay &&
  earlier.available.length === available.length &&
  earlier.available.every((seconds, day) => seconds <= (available[day] ?? 0));

export type OutlookStep =
  | { readonly type: "working" }
  /** The answer to the request with this index. */
  | { readonly type: "answer"; readonly index: number; readonly outlook: Outlook };

/**
 * One answer for each request, in their order, each as soon as it is known; neighbours should be alike, since each search
 * starts from the last one's prices. Steps take some hundredths of a second.
 */
export function* outlookSteps(requests: readonly PlanRequest[]): Generator<OutlookStep, readonly Outlook[]> {
  const answers: Outlook[] = [];
  let prices: Float64Array | undefined;
  let last: Followed | undefined;
  for (const [index, request] of requests.entries()) {
    const problem = findProblem(request);
    if (problem) {
      answers.push({ type: "problem", problem });
    } else {
      const task = taskOf(request, "rough");
      const known = prices?.length === task.days ? prices : undefined;
      const search = known ? renewedOutlookSearch : [...provisionalSearch, ...forecastSearch];
      const searching = searchPrices(task, known ?? firstPrices(task), search);
      let step = searching.next();
      for (; step.done !== true; step = searching.next()) yield { type: "working" };
      prices = step.value;
      const cards = askedCards(request.cards);
      const { byCard: stopped } = recallIfStopped(request);
      const everyone = countCards(task.groups, [...cards.keys()]);
      const soft = { perSecond: prices, temperature: lastTemperature(search) };
      const coming = forecast(createProblem(task, forecastGrid), soft, [everyone]);
      const { recall } = expectByCard(cards, task, coming, prices, stopped, coming.most);
      const found: Followed = {
        request,
        available: task.available,
        recall,
        worth: weightedMean(cards, recall),
      };
      last = last && last.worth > found.worth && isStillPossible(last, found) ? last : found;
      answers.push({ type: "outlook", ...summarizeAll(cards, last.recall, stopped) });
    }
    const outlook = answers[index];
    if (outlook) yield { type: "answer", index, outlook };
  }
  return answers;
}
