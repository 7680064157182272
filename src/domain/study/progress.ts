/** How well a set of cards is remembered, now and in the coming days. */
import { msPerDay } from "../scheduling/calendar";
import type { CardId } from "../deck";
import { type Memory, type SchedulingOptions, retrievability } from "../scheduling/fsrs";
import { type Study, memoryOf } from "./study";

export type ProgressSummary = {
  readonly cardCount: number;
  /** How many have been reviewed at least once. */
  readonly seenCount: number;
  /** Mean retrievability of the cards seen, 0 to 1. Undefined if none was. */
  readonly recall: number | undefined;
};

/** How well these cards would be recalled at this moment (epoch milliseconds). */
export function summarizeProgress(
  cards: readonly CardId[],
  study: Study,
  scheduling: SchedulingOptions,
  timestamp: number,
): ProgressSummary {
  const memories = cards.flatMap((card) => memoryOf(study, card) ?? []);
  return {
    cardCount: cards.length,
    seenCount: memories.length,
    recall: meanRecall(memories, scheduling, timestamp),
  };
}

function meanRecall(
  memories: readonly Memory[],
  scheduling: SchedulingOptions,
  timestamp: number,
): number | undefined {
  if (memories.length === 0) return undefined;
  const sum = memories.reduce((total, memory) => total + retrievability(memory, timestamp, scheduling), 0);
  return sum / memories.length;
}

/** Mean retrievability of the cards seen, now and at the end of each of the coming days, without reviews. */
export function forecastRecall(
  cards: readonly CardId[],
  study: Study,
  scheduling: SchedulingOptions,
  now: number,
  days: number,
): readonly number[] {
  const memories = cards.flatMap((card) => memoryOf(study, card) ?? []);
  return Array.from(
    { length: days + 1 },
    (_, day) => meanRecall(memories, scheduling, now + day * msPerDay) ?? 0,
  );
}
