/** Recall at the interview if nothing is reviewed any more. */
import type { PlanCard, PlanRequest } from "../planRequest";
import type { Day } from "../../time";
import { forecastDayOf, interviewDayFractionOf } from "./studyDays";
import { createMemoryModel } from "../person/memoryModel";

/** The cards that aren't suspended; a weight that is no number above 0 is 0. */
export const unsuspendedCards = (cards: readonly PlanCard[]): readonly PlanCard[] =>
  cards.flatMap((card) =>
    card.isSuspended
      ? []
      : [{ ...card, weight: Number.isFinite(card.weight) ? Math.max(0, card.weight) : 0 }],
  );

/** The chance that a card is recalled on that day, at the interview's hour, without another review. */
export function recallIfStoppedOf(
  { model: { parameters, stabilityScale }, hoursIntoDay }: Pick<PlanRequest, "model" | "hoursIntoDay">,
  day: Day,
): (memory: { readonly stability: number; readonly lastDay: Day }) => number {
  const { recall } = createMemoryModel(parameters);
  const end = day + interviewDayFractionOf({ hoursIntoDay });
  return ({ stability, lastDay }) => recall(Math.max(0, end - lastDay), stability * stabilityScale);
}

/** Of each card that isn't suspended, in their order; 0 for new ones. On `day`, or else on the plan's forecast day. */
export function recallIfStoppedByCard(request: PlanRequest, day = forecastDayOf(request)): Float64Array {
  const recallOf = recallIfStoppedOf(request, day);
  return Float64Array.from(unsuspendedCards(request.cards), ({ memory }) => (memory ? recallOf(memory) : 0));
}
