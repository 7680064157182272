/** What a change of the scheduling options would do to the cards due today and to leeches, before it is made. */
import type { SchedulingOptions } from "../../domain/scheduling/schedulingOptions";
import { buildDailyQueue } from "../../domain/study/buildDailyQueue";
import { type Queue, type QueueEntry, countDue } from "../../domain/study/queue";
import { statusOf } from "../../domain/study/study";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import { dayAt } from "./calendar";
import { replayInSlices } from "./replayInSlices";

/** As `countDue`, with those beyond the day's limit. */
export const countAllDue = (queue: Queue, now: EpochMs): number => countDue(queue, now) + queue.overLimit;

export type SchedulingEffect = { readonly dueCount: number; readonly newLeechCount: number };

/**
 * Calls back with the number of cards due today if the scheduling were changed, and of those that would be suspended as leeches,
 * because a replay counts lapses anew. Returns a function that cancels it.
 */
export function previewScheduling(
  stores: Stores,
  entries: readonly QueueEntry[],
  change: Partial<SchedulingOptions>,
  onDone: (effect: SchedulingEffect) => void,
): () => void {
  const { study, replayOptions } = stores.study.getState();
  const { settings } = stores.settings.getState();
  const scheduling = { ...settings.scheduling, ...change };
  return replayInSlices(stores.platform, study, { ...replayOptions, scheduling }, (cardStates) => {
    const now = stores.platform.clock();
    const changed = { entries, study: { ...study, cardStates }, settings: { ...settings, scheduling } };
    const dueCount = countAllDue(buildDailyQueue({ ...changed, now, today: dayAt(stores, now) }), now);
    const newLeeches = entries.filter(
      ({ card }) => !statusOf(study, card).suspended && statusOf(changed.study, card).suspended === "leech",
    );
    onDone({ dueCount, newLeechCount: newLeeches.length });
  });
}
