/** Adds events that this tab didn't write: from another tab, a backup or IndexedDB. Known events are ignored. */
import { type Event, type SeqRange, compareEvents, eventIdOf } from "../../domain/events/event";
import { type EventId } from "../../domain/ids";
import { type ReplayOptions } from "../../domain/study/cardState";
import { hasEvent, oldestFirst } from "../../domain/events/log";
import { type Study, appendEvent, replay } from "../../domain/study/study";
import type { EpochMs } from "../../domain/time";
import type { Stores } from "../stores";
import { addEvent } from "./addEvent";

/** This many events are replayed faster all at once than one by one. */
export const minEventsToReplay = 32;

/** Adds events that another tab has stored. */
export function addForeignEvents(stores: Stores, events: readonly Event[]): void {
  const { study, replayOptions } = stores.study.getState();
  const nextStudy = withEvents(study, events, replayOptions);
  if (nextStudy === study) return;
  reserveSeqs(stores, events);
  stores.study.setState({ study: nextStudy });
}

/** Adds events that only IndexedDB has. They are written to localStorage, too. */
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
  stores.study.setState(({ study, replayOptions, importedEvents, restoredEvents }) => ({
    study: withEvents(study, events, replayOptions),
    importedEvents: [...importedEvents, ...events.toSorted(compareEvents)],
    restoredEvents: [...restoredEvents, ...restored],
  }));
}

function withEvents(study: Study, events: readonly Event[], replayOptions: ReplayOptions): Study {
  const newEvents = events.filter((event) => !hasEvent(study.log, event));
  return newEvents.length < minEventsToReplay
    ? newEvents.reduce((next, event) => appendEvent(next, event, replayOptions), study)
    : replay([...oldestFirst(study.log), ...newEvents], replayOptions);
}

/**
 * A forged backup may use sequence numbers under this tab's writer id. Reusing one would lose one of the two events at the next
 * start.
 */
function reserveSeqs({ platform, study }: Stores, events: readonly Event[]): void {
  const ownSeqs = events.filter(({ writer }) => writer === platform.writer).map(({ seq }) => seq);
  if (ownSeqs.length === 0) return;
  study.setState(({ reservedSeqs }) => ({ reservedSeqs: [...new Set([...reservedSeqs, ...ownSeqs])] }));
}
