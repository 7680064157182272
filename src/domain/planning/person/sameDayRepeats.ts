/** How often the app's learning steps ask a card again on the same day. */
import { type Grade, type Memory } from "../../scheduling/memory";
import { type SchedulingOptions } from "../../scheduling/schedulingOptions";
import { nextMemory } from "../../scheduling/fsrs";
import type { StudyModel } from "./studyModel";

/** More than any sensible list of steps within a day. */
const most = 20;

/** Every repeat is taken to be answered Good; steps that end on a later day are not of the same day. */
export function countSameDayRepeats(scheduling: SchedulingOptions): StudyModel["sameDayRepeats"] {
  const learned = (grade: Grade) => repeatsAfter(nextMemory(undefined, grade, 0, 0, scheduling), scheduling);
  return {
    first: [learned(1), learned(2), learned(3), learned(4)],
    forgotten: repeatsAfter(nextMemory(graduated(scheduling), 1, 0, 0, scheduling), scheduling),
  };
}

/** Half a day: what is due later is asked on another one. */
const sameDay = 12 * 3_600_000;

function repeatsAfter(memory: Memory, scheduling: SchedulingOptions): number {
  let now = memory;
  let count = 0;
  while (now.next.type !== "review" && now.next.dueAt <= sameDay && count < most) {
    now = nextMemory(now, 3, 0, 0, scheduling);
    count += 1;
  }
  return count;
}

function graduated(scheduling: SchedulingOptions): Memory {
  let memory = nextMemory(undefined, 4, 0, 0, scheduling);
  for (let i = 0; i < most && memory.next.type !== "review"; i += 1) {
    memory = nextMemory(memory, 4, 0, 0, scheduling);
  }
  return memory;
}
