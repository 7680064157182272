/** Recall at the interview if nothing is reviewed any more. */
import type { PlanCard, PlanRequest } from "../planRequest";
import type { Day } from "../../time";
import { forecastDayOf, partOfDay } from "./studyDays";
import { createMemoryModel } from "../person/memoryModel";

export type StoppedRecall = {
  /** The chance of recall of each card that isn't suspended, in their order; 0 for new ones. */
  readonly byCard: Float64Array;
  /** The share that will be recalled of those that the person hasn't left out. */
  readonly overall: number;
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
  const cards = askedCards(request.cards);
  const byCard = Float64Array.from(cards, ({ memory }) => (memory ? recallOf(memory) : 0));
  const wanted = byCard.filter((_, card) => (cards[card]?.weight ?? 0) > 0);
  return { byCard, overall: wanted.reduce((sum, recall) => sum + recall, 0) / Math.max(1, wanted.length) };
}
