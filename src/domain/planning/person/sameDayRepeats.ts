/** How often the app's learning steps ask a card again on the same day. */
import { type Grade, type Memory, grades } from "../../scheduling/memory";
import { type SchedulingOptions } from "../../scheduling/schedulingOptions";
import { nextMemory } from "../../scheduling/fsrs";
import { msPerHour } from "../../time";
import type { GradeChances, RepeatChances, StudyModel } from "./studyModel";

/** More than any sensible list of steps within a day. */
const maxRepeats = 20;
/** What is due after half a day is asked on another day. */
const maxSameDayWaitMs = 12 * msPerHour;

/** The memory after a grade at the start of day 0: only the wait of its step is used. */
const gradeOnce = (memory: Memory | undefined, grade: Grade, scheduling: SchedulingOptions): Memory =>
  nextMemory(memory, grade, 0, 0, scheduling);

/** `repeatedGrades`: chances of the grades of each repeat. Steps that end on a later day are not of the same day. */
export function countSameDayRepeats(
  scheduling: SchedulingOptions,
  repeatedGrades: GradeChances,
): StudyModel["sameDayRepeats"] {
  const after = (memory: Memory) => repeatsAfter(memory, scheduling, repeatedGrades);
  const afterFirst = (grade: Grade) => after(gradeOnce(undefined, grade, scheduling));
  return {
    first: [afterFirst(1), afterFirst(2), afterFirst(3), afterFirst(4)],
    // Easy ends all steps of learning.
    forgotten: after(gradeOnce(gradeOnce(undefined, 4, scheduling), 1, scheduling)),
  };
}

/**
 * The chances of 0, 1, 2, … repeats of a card that was graded at moment 0. A Markov chain over the steps: cards at the same step
 * are one state, whatever their memory.
 */
export function repeatsAfter(
  memory: Memory,
  scheduling: SchedulingOptions,
  repeatedGrades: GradeChances,
): RepeatChances {
  type Steps = Map<string, { readonly memory: Memory; readonly chance: number }>;
  const chances: number[] = [];
  /** Adds a memory to those that are asked again today; false if it has to wait for another day. */
  const askAgain = (steps: Steps, next: Memory, chance: number): boolean => {
    if (next.next.type === "review" || next.next.dueAt > maxSameDayWaitMs) return false;
    const key = `${next.next.type} ${next.learningStepIndex}`;
    steps.set(key, { memory: next, chance: chance + (steps.get(key)?.chance ?? 0) });
    return true;
  };
  let steps: Steps = new Map();
  if (!askAgain(steps, memory, 1)) return [1];
  chances.push(0);
  while (steps.size > 0) {
    let endChance = 0;
    const next: Steps = new Map();
    for (const step of steps.values()) {
      for (const grade of grades) {
        const chance = step.chance * (repeatedGrades[grade - 1] ?? 0);
        if (chance === 0) continue;
        const isLast = chances.length === maxRepeats;
        if (isLast || !askAgain(next, gradeOnce(step.memory, grade, scheduling), chance)) endChance += chance;
      }
    }
    chances.push(endChance);
    steps = next;
  }
  return chances;
}
