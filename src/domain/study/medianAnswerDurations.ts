/** How long the person takes to answer a card. */
import { type LogView, activeOldestFirst } from "../events/logView";
import type { Grade } from "../scheduling/memory";
import { type DurationMs, msPerMinute } from "../time";

/** Time per answer, by grade. */
export type AnswerDurations = Readonly<Record<Grade, DurationMs>>;

/** The defaults of the FSRS simulator, used for grades with too few answers. */
export const defaultAnswerDurations: AnswerDurations = { 1: 25_000, 2: 12_000, 3: 10_000, 4: 8_000 };
const minSamples = 20;

/** The median answer time of each grade in the log. Answers over two minutes are ignored: the person was probably away. */
export function medianAnswerDurations(view: Pick<LogView, "log" | "inactiveIds">): AnswerDurations {
  const durations: Record<Grade, DurationMs[]> = { 1: [], 2: [], 3: [], 4: [] };
  for (const event of activeOldestFirst(view)) {
    if (event.type === "graded" && event.durationMs > 0 && event.durationMs < 2 * msPerMinute)
      durations[event.grade].push(event.durationMs);
  }
  const median = (grade: Grade): DurationMs => {
    const sorted = durations[grade].sort((a, b) => a - b);
    const middle = sorted.length < minSamples ? undefined : sorted[sorted.length >> 1];
    return middle ?? defaultAnswerDurations[grade];
  };
  return { 1: median(1), 2: median(2), 3: median(3), 4: median(4) };
}
