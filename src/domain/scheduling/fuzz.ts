/** Fuzz: moves a due day a little, so that cards learned together are not due together. It is seeded by the card id, so it is deterministic. */
import type { Day } from "./calendar";
import type { CardId } from "../deck";
import type { Memory } from "./fsrs";

/** Share of reviews for each day of the week, Sunday first: 1 is normal, 0 is used only if no other day is in range. Anki's easy days. */
export type EasyDays = readonly number[];

export const noEasyDays: EasyDays = [1, 1, 1, 1, 1, 1, 1];

/** FSRS's fuzz ranges: `factor` of the days between `from` and `to` is added to the range by which an interval may move. */
const fuzzRanges = [
  { from: 2.5, to: 7, factor: 0.15 },
  { from: 7, to: 20, factor: 0.1 },
  { from: 20, to: Infinity, factor: 0.05 },
] as const;

/** The first and last interval, in days, that count as the same one (github.com/open-spaced-repetition/ts-fsrs, `get_fuzz_range`). */
export function fuzzRange(
  interval: number,
  elapsedDays: number,
  maximum: number,
): { readonly from: number; readonly to: number } {
  if (interval < 2.5) return { from: interval, to: interval };
  const delta = fuzzRanges.reduce(
    (sum, { from, to, factor }) => sum + factor * Math.max(Math.min(interval, to) - from, 0),
    1,
  );
  const to = Math.min(Math.round(interval + delta), maximum);
  const shortest = Math.max(2, Math.round(interval - delta));
  const from = interval > elapsedDays ? Math.max(shortest, elapsedDays + 1) : shortest;
  return { from: Math.min(from, to), to };
}

/** 1 January 1970, day 0, was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** A number from 0 to 1 that follows from the card id and the review count: FNV-1a with a final mix. Changing it moves everybody's due days. */
function fuzzFactor(card: CardId, reps: number): number {
  let hash = 0x811c9dc5 ^ reps;
  for (let i = 0; i < card.length; i += 1) hash = Math.imul(hash ^ card.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
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
  if (from === to) return memory;
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
