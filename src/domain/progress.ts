/** How well things are remembered: questions asked of the deck and the log. */
import { dayLength } from "./day";
import type { CardId } from "./deck";
import { type Memory, type Scheduling, retrievability } from "./memory";
import { type Study, memoryOf } from "./study";

export type Standing = {
  readonly cards: number;
  /** How many have been seen. */
  readonly seen: number;
  /** Mean retrievability of those seen, 0 to 1; undefined if none was. */
  readonly recall: number | undefined;
};

/** How well these cards would be recalled at `at` (epoch milliseconds). */
export function standingOf(
  cards: readonly CardId[],
  study: Study,
  scheduling: Scheduling,
  at: number,
): Standing {
  const memories = cards.flatMap((card) => memoryOf(study, card) ?? []);
  return { cards: cards.length, seen: memories.length, recall: meanRecall(memories, scheduling, at) };
}

function meanRecall(memories: readonly Memory[], scheduling: Scheduling, at: number): number | undefined {
  if (memories.length === 0) return undefined;
  const sum = memories.reduce((total, memory) => total + retrievability(memory, at, scheduling), 0);
  return sum / memories.length;
}

/** The mean recall of the cards seen, now and at the end of each of the coming days, if nothing is reviewed. */
export function fading(
  cards: readonly CardId[],
  study: Study,
  scheduling: Scheduling,
  now: number,
  days: number,
): readonly number[] {
  const memories = cards.flatMap((card) => memoryOf(study, card) ?? []);
  return Array.from(
    { length: days + 1 },
    (_, day) => meanRecall(memories, scheduling, now + day * dayLength) ?? 0,
  );
}
