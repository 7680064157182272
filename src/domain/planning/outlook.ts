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
import { countCards, summarizeAll } from "./report/summaries";

export type Outlook =
  | {
      readonly type: "outlook";
      readonly overall: RecallForecast;
      readonly groups: ReadonlyMap<string, RecallForecast>;
    }
  | { readonly type: "problem"; readonly problem: PlanProblem };

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
      const expected = expectByCard(cards, task, coming, prices, stopped, coming.most);
      answers.push({ type: "outlook", ...summarizeAll(cards, expected, stopped) });
    }
    const outlook = answers[index];
    if (outlook) yield { type: "answer", index, outlook };
  }
  return answers;
}
