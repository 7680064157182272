/** Which events don't count: those that were undone, and those that a restored backup brought if the restore was undone. */
import { type PersistentMap, createPersistentMap, getEntry } from "../collections/persistentMap";
import { type Event, type RestoredEvent, type UndoneEvent, eventIdOf } from "../events/event";
import type { EventId } from "../ids";
import { restoreIncludes } from "../events/seqRange";

type Restores = {
  /** All restores, undone or not, oldest first. */
  readonly restores: readonly RestoredEvent[];
};

/** Whether a restore, undone or not, contained this event. */
export const isFromRestore = (event: Event, { restores }: Restores): boolean =>
  restores.some((restore) => restoreIncludes(restore, event));

/** Whether an event came only with restores that are all undone. A `restored` event itself is never excluded. */
export function isExcluded(
  event: Event,
  { restores, inactiveIds }: Restores & { readonly inactiveIds: PersistentMap<true> },
): boolean {
  if (event.type === "restored") return false;
  let isIncluded = false;
  for (const restore of restores) {
    if (!restoreIncludes(restore, event)) continue;
    if (!getEntry(inactiveIds, eventIdOf(restore))) return false;
    isIncluded = true;
  }
  return isIncluded;
}

/**
 * The ids of the events that don't count. Only the person undoes a restore: an undo event that itself came with a restore doesn't
 * count for a restore. So restores don't depend on each other, and there are no cycles.
 */
export function findInactiveIds(
  ordered: readonly Event[],
  restores: readonly RestoredEvent[],
): PersistentMap<true> {
  const ids = new Set(restores.map(eventIdOf));
  const undoEvents = ordered
    .filter((event) => event.type === "undone")
    .filter((undoEvent) => !ids.has(undoEvent.event) || !isFromRestore(undoEvent, { restores }));
  const undoneIds = idMapOf(findUndoneIds(undoEvents, ids));
  if (!restores.some((restore) => getEntry(undoneIds, eventIdOf(restore)))) return undoneIds;
  const excludedEvents = ordered.filter((event) => isExcluded(event, { restores, inactiveIds: undoneIds }));
  const excludedIds = idMapOf(excludedEvents.map(eventIdOf));
  const includedUndoEvents = undoEvents.filter((event) => !getEntry(excludedIds, eventIdOf(event)));
  return idMapOf([...findUndoneIds(includedUndoEvents, ids), ...excludedEvents.map(eventIdOf)]);
}

const idMapOf = (ids: Iterable<EventId>): PersistentMap<true> =>
  createPersistentMap(Array.from(ids, (id) => [id, true] as const));

/**
 * An undo event counts unless a newer one that counts undoes it. In the log's order, so that there are no cycles. That of a restore
 * always counts: to use the backup again, one restores it again.
 */
function findUndoneIds(
  undoEvents: readonly UndoneEvent[],
  restoreIds: ReadonlySet<EventId>,
): ReadonlySet<EventId> {
  const undoneIds = new Set<EventId>();
  for (const undoEvent of undoEvents.toReversed())
    if (!undoneIds.has(eventIdOf(undoEvent)) || restoreIds.has(undoEvent.event))
      undoneIds.add(undoEvent.event);
  return undoneIds;
}
