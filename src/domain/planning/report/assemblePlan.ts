/** Builds the plan from the prices. */
import type { CertifiedBound } from "../solver/certifiedBound";
import { expectByCard } from "./expectByCard";
import { type SoftPrices, forecast } from "./forecast";
import type { Flow } from "../solver/forwardPass";
import type { PlanRequest } from "../planRequest";
import type { Plan, PlannedDay, RecallCurve } from "../planResult";
import type { PlanningTask, SolverProblem } from "../solver/solverProblem";
import { rankCards } from "./rankCards";
import { rankGroups } from "../solver/rankGroups";
import { unsuspendedCards, recallIfStoppedByCard } from "../states/recallIfStopped";
import { forecastDayOf } from "../states/studyDays";
import { countCards, createCurve, summarizeAll, weightedMean } from "./summaries";

/** A new card that is learned in a smaller share is left out: the last minutes may reach a little of it. */
const minLearnedShare = 0.05;

const noCurve: RecallCurve = { planned: [], ifStopped: [] };

/** The exact or provisional problems, with the prices found for them. */
export type PlanBasis = {
  readonly ranking: { readonly problem: SolverProblem; readonly perSecond: Float64Array };
  readonly forecastBasis: { readonly problem: SolverProblem; readonly prices: SoftPrices };
  /** Missing from a provisional plan. */
  readonly certified: CertifiedBound | undefined;
};

export function assemblePlan(request: PlanRequest, { ranking, forecastBasis, certified }: PlanBasis): Plan {
  const { problem, perSecond } = ranking;
  const cards = unsuspendedCards(request.cards);
  const { groups, days } = problem;
  const ifStopped = recallIfStoppedByCard(request);
  const wanted = cards.flatMap(({ weight }, card) => (weight > 0 ? [card] : []));
  const wantedWithKey = (key: string) => wanted.filter((card) => cards[card]?.groups.includes(key));
  const sets = [wanted, ...request.curveGroups.map(wantedWithKey)];
  const forecasted = forecast(
    forecastBasis.problem,
    forecastBasis.prices,
    sets.map((members) => countCards(groups, members)),
  );
  const { recall: expected, studied } = expectByCard(
    cards,
    problem,
    forecasted,
    forecastBasis.prices.perSecond,
    ifStopped,
    certified?.bound ?? Infinity,
  );
  const curves = sets.map((members, index) =>
    createCurve(request, problem, members, forecasted.curves[index], expected),
  );
  const ranked = rankCards(cards, problem, rankGroups(problem, perSecond), forecasted, ifStopped);
  const weight = cards.reduce((sum, card) => sum + card.weight, 0);
  return {
    type: "plan",
    isProvisional: certified === undefined,
    today: request.today,
    interviewDay: request.interviewDay,
    plannedDays: days,
    forecastDay: forecastDayOf(request),
    ...summarizeAll(cards, expected, ifStopped),
    weighted: {
      expected: weightedMean(cards, expected),
      ifStopped: weightedMean(cards, ifStopped),
      bound: certified && certified.bound / weight,
      margin: (certified?.margin ?? 0) / weight,
    },
    ranked,
    days: Array.from({ length: days }, (_, dayIndex) =>
      describeDay(request, problem, forecasted.flow, perSecond, dayIndex),
    ),
    curve: curves[0] ?? noCurve,
    groupCurves: new Map(request.curveGroups.map((key, index) => [key, curves[index + 1] ?? noCurve])),
    expectedByCard: new Map(cards.map(({ id }, card) => [id, expected[card] ?? 0])),
    leftOut: cards.flatMap(({ id, memory }, card) =>
      memory === undefined && (studied[card] ?? 0) < minLearnedShare ? [id] : [],
    ),
  };
}

function describeDay(
  { today }: PlanRequest,
  { availableSeconds, attendance }: PlanningTask,
  flow: Flow,
  perSecond: Float64Array,
  dayIndex: number,
): PlannedDay {
  const seconds = availableSeconds[dayIndex] ?? 0;
  // Avoids dividing by 0 on a day without minutes.
  const presence = attendance[dayIndex] || 1;
  return {
    day: today + dayIndex,
    attendance: presence,
    minutes: seconds / 60,
    expectedMinutes: Math.min(seconds, (flow.seconds[dayIndex] ?? 0) / presence) / 60,
    newCards: (flow.learned[dayIndex] ?? 0) / presence,
    reviews: (flow.reviewed[dayIndex] ?? 0) / presence,
    gainPerMinute: 60 * (attendance[dayIndex] ?? 0) * (perSecond[dayIndex] ?? 0),
  };
}
