/** Recall at the interview if nothing is reviewed any more. */
import type { PlanCard, PlanRequest } from "../planRequest";
import type { Day } from "../../time";
import { forecastDayOf, partOfDay } from "./studyDays";
import { createMemoryModel } from "../person/memoryModel";

export type StoppedRecall = {
  /** The chance of recall of each card that isn't suspended, in their order; 0 for new ones. */
  readonly byCard: Float64Array;
};

/** The cards that are asked at all; a weight that is no number above 0 is 0. */
export const askedCards = (cards: readonly PlanCard[]): readonly PlanCard[] =>
  cards.flatMap((card) =>
    card.isSuspended
      ? []
      : [{ ...card, weight: Number.isFinite(card.weight) ? Math.max(0, card.weight) : 0 }],
  );

/** The chance that a card is recalled on that day, at the interview's hour, without another review. */
export function recallWithoutReview(
  { model: { parameters, stabilityScale }, hoursIntoDay }: Pick<PlanRequest, "model" | "hoursIntoDay">,
  day: Day,
): (memory: { readonly stability: number; readonly lastDay: Day }) => number {
  const { recall } = createMemoryModel(parameters);
  const end = day + partOfDay({ hoursIntoDay });
  return ({ stability, lastDay }) => recall(Math.max(0, end - lastDay), stability * stabilityScale);
}

/** On `day`; if it isn't named, on the one that a plan's forecast is for. */
export function recallIfStopped(request: PlanRequest, day = forecastDayOf(request)): StoppedRecall {
  const recallOf = recallWithoutReview(request, day);
  const byCard = Float64Array.from(askedCards(request.cards), ({ memory }) =>
    memory ? recallOf(memory) : 0,
  );
  return { byCard };
}
