/** Leeches: cards that are forgotten again and again. */
import type { Memory } from "../scheduling/memory";

/** Anki's leech threshold: lapses that make a card a leech. It is suspended again after every half as many more. */
export const leechThreshold = 8;
const leechRepeatLapses = leechThreshold / 2;

/** Whether a grade makes the card a leech, given its memory before and after. */
export const becomesLeech = (before: Memory | undefined, after: Memory): boolean =>
  after.lapses > (before?.lapses ?? 0) &&
  after.lapses >= leechThreshold &&
  (after.lapses - leechThreshold) % leechRepeatLapses === 0;
