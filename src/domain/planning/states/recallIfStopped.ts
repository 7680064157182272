/** Recall at the interview if nothing is reviewed any more. */
import type { PlanCard, PlanRequest } from "../planRequest";
import { partOfDay, plannedDays } from "./studyDays";
import { createMemoryModel } from "../person/memoryModel";

export type StoppedRecall = {
  /** The chance of recall of each card that isn't suspended, in their order; 0 for new ones. */
  readonly byCard: Float64Array;
  /** Their mean: the share of the cards that will be recalled. */
  readonly overall: number;
};

/** The cards that are asked at all; a weight that is no number above 0 is 0. */
export const askedCards = (cards: readonly PlanCard[]): readonly PlanCard[] =>
  cards.flatMap((card) =>
    card.isSuspended
      ? []
      : [{ ...card, weight: card.weight > 0 && Number.isFinite(card.weight) ? card.weight : 0 }],
  );

/** For an interview beyond the days that are planned, on the last of those. */
export function recallIfStopped(request: PlanRequest): StoppedRecall {
  const { parameters, stabilityScale } = request.model;
  const memory = createMemoryModel(parameters);
  const end = request.today + plannedDays(request) + partOfDay(request);
  const byCard = Float64Array.from(askedCards(request.cards), (card) =>
    card.memory
      ? memory.recall(Math.max(0, end - card.memory.lastDay), card.memory.stability * stabilityScale)
      : 0,
  );
  return { byCard, overall: byCard.reduce((sum, recall) => sum + recall, 0) / Math.max(1, byCard.length) };
}
