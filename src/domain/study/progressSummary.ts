/** How well a set of cards is remembered, now and in the coming days. */
import type { CardId } from "../ids";
import { meanRecall } from "../scheduling/meanRecall";
import type { SchedulingOptions } from "../scheduling/schedulingOptions";
import { type EpochMs, msPerDay } from "../time";
import { type Study, memoryOf } from "./study";

export type ProgressSummary = {
  readonly cardCount: number;
  /** How many have been reviewed at least once. */
  readonly seenCount: number;
  /** Mean retrievability of the cards seen, 0 to 1. Undefined if none was. */
  readonly recall: number | undefined;
};

/** How well these cards would be recalled at this moment. */
export function summarizeProgress(
  cards: readonly CardId[],
  study: Study,
  scheduling: SchedulingOptions,
  timestamp: EpochMs,
): ProgressSummary {
  const memories = cards.flatMap((card) => memoryOf(study, card) ?? []);
  return {
    cardCount: cards.length,
    seenCount: memories.length,
    recall: meanRecall(memories, scheduling, timestamp),
  };
}

/** Mean retrievability of the cards seen, now and at the end of each of the coming days, without reviews. */
export function forecastRecall(
  cards: readonly CardId[],
  study: Study,
  scheduling: SchedulingOptions,
  now: EpochMs,
  days: number,
): readonly number[] {
  const memories = cards.flatMap((card) => memoryOf(study, card) ?? []);
  return Array.from(
    { length: days + 1 },
    (_, day) => meanRecall(memories, scheduling, now + day * msPerDay) ?? 0,
  );
}
