/** How well cards are remembered on average. */
import type { EpochMs } from "../time";
import { retrievability } from "./fsrs";
import type { Memory } from "./memory";
import type { SchedulingOptions } from "./schedulingOptions";

/** Mean retrievability, 0 to 1. Undefined for no cards. */
export function meanRecall(
  memories: readonly Memory[],
  scheduling: SchedulingOptions,
  timestamp: EpochMs,
): number | undefined {
  if (memories.length === 0) return undefined;
  const sum = memories.reduce((total, memory) => total + retrievability(memory, timestamp, scheduling), 0);
  return sum / memories.length;
}
