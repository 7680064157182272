/** Adds the events of a backup or of IndexedDB, and writes them to localStorage, too. Known events are ignored. */
import { type Event, type SeqRange, compareEvents, eventIdOf } from "../../domain/events/event";
import { type EventId } from "../../domain/ids";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import { addEvent } from "./addEvent";
import { reserveSeqs, withEvents } from "./addForeignEvents";

/** Adds events that only IndexedDB has. */
export const recoverEvents = (stores: Stores, events: readonly Event[]): void =>
  importEvents(stores, events, []);

/** Adds the events of a backup that are missing here, and a `restored` event with the ranges of all its events. Returns the id of that. */
export function restoreEvents(
  stores: Stores,
  events: readonly Event[],
  ranges: readonly SeqRange[],
  timestamp: EpochMs,
): EventId {
  reserveSeqs(stores, events);
  // Write the restore event first: if the page is killed in between, the restore can still be undone.
  const restoreEvent = addEvent(stores, { type: "restored", ranges }, timestamp);
  importEvents(stores, events, events);
  return eventIdOf(restoreEvent);
}

function importEvents(stores: Stores, events: readonly Event[], restored: readonly Event[]): void {
  if (events.length === 0) return;
  reserveSeqs(stores, events);
  stores.study.setState(({ study, replayOptions, importedEvents, restoredEvents, importCount }) => ({
    study: withEvents(study, events, replayOptions),
    importedEvents: [...importedEvents, ...events.toSorted(compareEvents)],
    restoredEvents: [...restoredEvents, ...restored],
    importCount: importCount + 1,
  }));
}
