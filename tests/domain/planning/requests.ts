/** Requests for plans, small enough to be planned in a moment. */
import { planSteps } from "../../../src/domain/planning/planSteps";
import { runToEnd } from "../../../src/domain/collections/runToEnd";
import { defaultParameters } from "../../../src/domain/scheduling/fsrs";
import type { PlanCard, PlanRequest } from "../../../src/domain/planning/planRequest";
import type { Plan, PlanResult, RankedCard } from "../../../src/domain/planning/planResult";
import { type StudyModel, usualStudy } from "../../../src/domain/planning/person/studyModel";

/** A Thursday. */
export const today = 20_783;
export const model: StudyModel = { ...usualStudy, parameters: defaultParameters };

/** New cards, and known ones in different states, in turn; every third is core. */
export function someCards(
  count: number,
  known = 0.5,
  weightOf: (index: number) => number = () => 1,
): readonly PlanCard[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `card-${i}`,
    weight: weightOf(i),
    groups: [i % 3 === 0 ? "tier:core" : "tier:detail", `chapter:${i % 2}`],
    isSuspended: false,
    memory:
      (i * 7) % 10 < known * 10
        ? { stability: 0.5 + (i % 11) * 1.7, difficulty: 1 + (i % 9), lastDay: today - 1 - (i % 13) }
        : undefined,
  }));
}

export function requestOf(changed: Partial<PlanRequest> = {}, minutes = 5): PlanRequest {
  return {
    today,
    interviewDay: today + 8,
    hoursIntoDay: 0,
    time: { minutesByWeekday: Array.from({ length: 7 }, () => minutes), daysOff: [], minutesUsedToday: 0 },
    cards: someCards(60),
    model,
    curveGroups: [],
    ...changed,
  };
}

export function planOf(result: PlanResult): Plan {
  if (result.type !== "plan") throw new Error(`no plan: ${result.problem.type}`);
  return result;
}

/** The first cards of today's list, as many as are expected to fit into the minutes. */
export function cardsWithin({ ranked }: Plan, minutes: number): readonly RankedCard[] {
  let remaining = 60 * minutes;
  return ranked.filter(({ seconds }) => (remaining -= seconds) >= 0);
}

/** All steps of a plan at once. */
export const makePlan = (request: PlanRequest): PlanResult => runToEnd(planSteps(request));
