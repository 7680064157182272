/** From prices to what a person reads: today's list, the days to come, and recall on the day. */
import type { CertifiedBound } from "../solver/certifiedBound";
import { expectByCard } from "./expectation";
import { type SoftPrices, forecast } from "./forecast";
import type { Flow } from "../solver/forwardPass";
import type { PlanRequest } from "../planRequest";
import type { Plan, PlannedDay, RecallCurve } from "../planResult";
import type { PlanningTask, Problem } from "../solver/problem";
import { rankCards } from "./rankCards";
import { rankGroups } from "../solver/ranking";
import { askedCards, recallIfStopped } from "../states/recallIfStopped";
import { forecastDayOf } from "../states/studyDays";
import { countCards, createCurve, summarizeAll, weightedMean } from "./summaries";

/** The share in which a new card is learned, below which there is no time for it: not for the one that the last minutes may reach. */
const unreached = 0.05;

const noCurve: RecallCurve = { planned: [], stopped: [] };

/** Problems that have every card as it is asked for, or nearly so, with the prices that were found for them. */
export type PlanBasis = {
  readonly ranking: { readonly problem: Problem; readonly perSecond: Float64Array };
  readonly ahead: { readonly problem: Problem; readonly prices: SoftPrices };
  /** Missing from a provisional plan. */
  readonly certified: CertifiedBound | undefined;
};

export function assemblePlan(request: PlanRequest, { ranking, ahead, certified }: PlanBasis): Plan {
  const { problem, perSecond } = ranking;
  const cards = askedCards(request.cards);
  const { groups, days } = problem;
  const { byCard: stopped } = recallIfStopped(request);
  const wanted = cards.flatMap(({ weight }, card) => (weight > 0 ? [card] : []));
  const withKey = (key: string) => wanted.filter((card) => cards[card]?.groups.includes(key));
  const sets = [wanted, ...request.curveGroups.map(withKey)];
  const coming = forecast(
    ahead.problem,
    ahead.prices,
    sets.map((members) => countCards(groups, members)),
  );
  const { recall: expected, studied } = expectByCard(
    cards,
    problem,
    coming,
    ahead.prices.perSecond,
    stopped,
    certified?.bound ?? Infinity,
  );
  const curves = sets.map((members, index) =>
    createCurve(request, problem, members, coming.curves[index], expected),
  );
  const ranked = rankCards(cards, problem, rankGroups(problem, perSecond), coming, stopped);
  const weight = cards.reduce((sum, card) => sum + card.weight, 0);
  return {
    type: "plan",
    isProvisional: certified === undefined,
    today: request.today,
    interviewDay: request.interviewDay,
    plannedDays: days,
    forecastDay: forecastDayOf(request),
    ...summarizeAll(cards, expected, stopped),
    weighted: {
      expected: weightedMean(cards, expected),
      ifStopped: weightedMean(cards, stopped),
      bound: certified && certified.bound / weight,
      margin: (certified?.margin ?? 0) / weight,
    },
    ranked,
    days: Array.from({ length: days }, (_, day) =>
      describeDay(request, problem, coming.flow, perSecond, day),
    ),
    curve: curves[0] ?? noCurve,
    groupCurves: new Map(request.curveGroups.map((key, index) => [key, curves[index + 1] ?? noCurve])),
    expectedByCard: new Map(cards.map(({ id }, card) => [id, expected[card] ?? 0])),
    leftOut: cards.flatMap(({ id, memory }, card) =>
      memory === undefined && (studied[card] ?? 0) < unreached ? [id] : [],
    ),
  };
}

function describeDay(
  { today }: PlanRequest,
  { available, attendance }: PlanningTask,
  flow: Flow,
  perSecond: Float64Array,
  day: number,
): PlannedDay {
  const time = available[day] ?? 0;
  // Nothing flows on a day without time.
  const presence = attendance[day] || 1;
  return {
    day: today + day,
    attendance: presence,
    minutes: time / 60,
    expectedMinutes: Math.min(time, (flow.seconds[day] ?? 0) / presence) / 60,
    newCards: (flow.learned[day] ?? 0) / presence,
    reviews: (flow.reviewed[day] ?? 0) / presence,
    gainPerMinute: 60 * (attendance[day] ?? 0) * (perSecond[day] ?? 0),
  };
}
