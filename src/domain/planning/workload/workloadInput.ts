/** What a simulation of the workload starts from. */
import type { CardId } from "../../ids";
import type { Memory } from "../../scheduling/memory";
import type { AnswerDurations } from "../../study/medianAnswerDurations";
import { type Study, cardStateOf } from "../../study/study";
import type { Day } from "../../time";

export type WorkloadInput = {
  readonly memories: readonly Memory[];
  /** How many cards are new. */
  readonly newCardCount: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** What is left of that limit on the first day; all of it by default. */
  readonly reviewsLeftToday?: number | undefined;
  readonly today: Day;
  readonly days: number;
  readonly answerDurations: AnswerDurations;
};

/** The memory states and the number of new cards among these. Suspended cards are left out. */
export function workloadInputOfCards(
  cards: readonly CardId[],
  study: Study,
): Pick<WorkloadInput, "memories" | "newCardCount"> {
  const states = cards.map((card) => cardStateOf(study, card)).filter(({ status }) => !status.suspended);
  const memories = states.flatMap(({ memory }) => memory ?? []);
  return { memories, newCardCount: states.length - memories.length };
}
