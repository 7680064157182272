/** Fuzz: moves a due day a little, so that cards learned together are not due together. It is seeded by the card id, so it is deterministic. */
import type { CardId } from "../ids";
import { fnv1a } from "../random/fnv1a";
import { weekdayOf } from "./calendar";
import { fuzzRange } from "./fuzzRange";
import type { Memory } from "./memory";
import type { EasyDays } from "./schedulingOptions";

/** A number from 0 to 1 that follows from the card id and the review count: FNV-1a with a final mix. Changing it moves everybody's due days. */
function fuzzFactor(card: CardId, reps: number): number {
  const hash = fnv1a(card, reps);
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * The memory with its due day moved within FSRS's range, away from easy days. `elapsedDays` is the interval that has just ended.
 * The result depends on the card id and the review count only, so every device replays to the same days.
 */
export function fuzzDueDay(
  memory: Memory,
  card: CardId,
  elapsedDays: number,
  maximum: number,
  easyDays: EasyDays,
): Memory {
  if (memory.next.type !== "review") return memory;
  const { from, to } = fuzzRange(memory.next.dueDay - memory.lastReviewedDay, elapsedDays, maximum);
  const days = Array.from({ length: to - from + 1 }, (_, i) => memory.lastReviewedDay + from + i);
  const easyDayWeights = days.map((day) => easyDays[weekdayOf(day)] ?? 1);
  const total = easyDayWeights.reduce((sum, weight) => sum + weight, 0);
  // If every day in range has weight 0, all get the same weight.
  const dayWeights = total > 0 ? easyDayWeights : days.map(() => 1);
  let remaining = fuzzFactor(card, memory.reps) * (total > 0 ? total : days.length);
  for (const [i, day] of days.entries()) {
    remaining -= dayWeights[i] ?? 0;
    if (remaining < 0) return { ...memory, next: { type: "review", dueDay: day } };
  }
  return memory;
}
