/** The schedule of a card after a grade: FSRS, then fuzz. */
import type { CardId } from "../ids";
import type { Day, EpochMs } from "../time";
import { nextMemory } from "./fsrs";
import { fuzzDueDay } from "./fuzzDueDay";
import type { Grade, Memory } from "./memory";
import type { SchedulingOptions } from "./schedulingOptions";

/** The memory state after a grade, with fuzz if that is enabled. */
export function scheduleReview(
  memory: Memory | undefined,
  card: CardId,
  grade: Grade,
  timestamp: EpochMs,
  day: Day,
  scheduling: SchedulingOptions,
): Memory {
  const next = nextMemory(memory, grade, timestamp, day, scheduling);
  if (!scheduling.enableFuzz) return next;
  const elapsedDays = memory ? next.lastReviewedDay - memory.lastReviewedDay : 0;
  return fuzzDueDay(next, card, elapsedDays, scheduling.maximumInterval, scheduling.easyDays);
}
