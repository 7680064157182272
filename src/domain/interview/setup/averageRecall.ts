/** How well the cards behind a question are remembered. */
import type { CardId } from "../../deck";
import { type SchedulingOptions, retrievability } from "../../scheduling/fsrs";
import { type Study, memoryOf } from "../../study/study";

/** Mean retrievability, 0 to 1, of those that were seen; undefined if none was. */
export function averageRecall(
  cards: readonly CardId[],
  study: Study,
  scheduling: SchedulingOptions,
  now: number,
): number | undefined {
  const recalls = cards.flatMap((card) => {
    const memory = memoryOf(study, card);
    return memory ? [retrievability(memory, now, scheduling)] : [];
  });
  return recalls.length === 0 ? undefined : recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length;
}
