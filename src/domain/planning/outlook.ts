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
import { type PlanningTask, createProblem } from "./solver/problem";
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

/** Prices that were found, and the seconds by day for which they hold. */
type KnownPrices = { readonly available: Float64Array; readonly prices: Float64Array };

/**
 * Whether a search may start from these prices: with as many seconds or more they can only fall. Where there were far more than
 * enough they are all but 0, and a search doesn't get up from there.
 */
const isStart = ({ available }: KnownPrices, task: PlanningTask): boolean =>
  available.length === task.available.length &&
  available.every((seconds, day) => seconds <= (task.available[day] ?? 0));

/**
 * One answer for each request, in their order, each as soon as it is known; neighbours should be alike, and those with fewer
 * minutes first, since a search starts from the last one's prices where it can. Steps take some hundredths of a second.
 */
export function* outlookSteps(requests: readonly PlanRequest[]): Generator<OutlookStep, readonly Outlook[]> {
  const answers: Outlook[] = [];
  let before: KnownPrices | undefined;
  let last: Followed | undefined;
  for (const [index, request] of requests.entries()) {
    const problem = findProblem(request);
    if (problem) {
      answers.push({ type: "problem", problem });
    } else {
      const task = taskOf(request, "rough");
      const known = before && isStart(before, task) ? before.prices : undefined;
      const search = known ? renewedOutlookSearch : [...provisionalSearch, ...forecastSearch];
      const searching = searchPrices(task, known ?? firstPrices(task), search);
      let step = searching.next();
      for (; step.done !== true; step = searching.next()) yield { type: "working" };
      const prices = step.value;
      before = { available: task.available, prices };
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
