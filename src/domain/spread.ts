/** Cards learned together need not come due together: a due day moves a little, by the card's name and not by chance. */
import type { Day } from "./day";
import type { CardId } from "./deck";
import type { Memory } from "./memory";

/** How willingly each day of the week takes reviews, Sunday first: 1 as any other day, 0 only when no other day is near. */
export type EasyDays = readonly number[];

export const noEasyDays: EasyDays = [1, 1, 1, 1, 1, 1, 1];

/** FSRS's own ranges: from so many days, to so many, the share of them by which an interval may move. */
const ranges = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
] as const;

/** The first and last interval, in days, that count as the same one (github.com/open-spaced-repetition/ts-fsrs, `get_fuzz_range`). */
export function fuzzRange(
  interval: number,
  elapsed: number,
  maximum: number,
): { readonly from: number; readonly to: number } {
  if (interval < 2.5) return { from: interval, to: interval };
  const delta = ranges.reduce(
    (sum, { from, to, share }) => sum + share * Math.max(Math.min(interval, to) - from, 0),
    1,
  );
  const to = Math.min(Math.round(interval + delta), maximum);
  const shortest = Math.max(2, Math.round(interval - delta));
  const from = interval > elapsed ? Math.max(shortest, elapsed + 1) : shortest;
  return { from: Math.min(from, to), to };
}

/** 1 January 1970, day 0, was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** A number from 0 to 1 that a card has at its nth review, on every device the same: FNV-1a, stirred. */
function lot(card: CardId, reps: number): number {
  let hash = 0x811c9dc5 ^ reps;
  for (let i = 0; i < card.length; i += 1) hash = Math.imul(hash ^ card.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * The memory with its due day moved within FSRS's range, towards days that are not to be easy. `elapsed` is the interval that
 * has just ended, in days. The same log gives the same days everywhere, in whatever order events arrive.
 */
export function spread(
  memory: Memory,
  card: CardId,
  elapsed: number,
  maximum: number,
  easyDays: EasyDays,
): Memory {
  if (memory.next.phase !== "review") return memory;
  const { from, to } = fuzzRange(memory.next.due - memory.lastDay, elapsed, maximum);
  if (from === to) return memory;
  const days = Array.from({ length: to - from + 1 }, (_, i) => memory.lastDay + from + i);
  const willing = days.map((day) => easyDays[weekdayOf(day)] ?? 1);
  const total = willing.reduce((sum, weight) => sum + weight, 0);
  // Where every day near is to be easy, none is easier than another.
  const weights = total > 0 ? willing : days.map(() => 1);
  let left = lot(card, memory.reps) * (total > 0 ? total : days.length);
  for (const [i, day] of days.entries()) {
    left -= weights[i] ?? 0;
    if (left < 0) return { ...memory, next: { phase: "review", due: day } };
  }
  return memory;
}
