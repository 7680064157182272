/** Adds events that another tab has stored. Known events are ignored. */
import { type Event } from "../../domain/events/event";
import { type ReplayOptions } from "../../domain/study/cardState";
import { hasEvent, oldestFirst } from "../../domain/events/log";
import { type Study, appendEvent, replay } from "../../domain/study/study";
import type { Stores } from "../stores";

/** This many events are replayed faster all at once than one by one. */
export const minEventsToReplay = 32;

export function addForeignEvents(stores: Stores, events: readonly Event[]): void {
  const { study, replayOptions, importCount } = stores.study.getState();
  const nextStudy = withEvents(study, events, replayOptions);
  if (nextStudy === study) return;
  reserveSeqs(stores, events);
  stores.study.setState({
    study: nextStudy,
    importCount: events.length === 1 ? importCount : importCount + 1,
  });
}

/** The study with these events. */
export function withEvents(study: Study, events: readonly Event[], replayOptions: ReplayOptions): Study {
  const newEvents = events.filter((event) => !hasEvent(study.log, event));
  return newEvents.length < minEventsToReplay
    ? newEvents.reduce((next, event) => appendEvent(next, event, replayOptions), study)
    : replay([...oldestFirst(study.log), ...newEvents], replayOptions);
}

/**
 * A forged backup may use sequence numbers under this tab's writer id. Reusing one would lose one of the two events at the next
 * start.
 */
export function reserveSeqs({ platform, study }: Stores, events: readonly Event[]): void {
  const ownSeqs = events.filter(({ writer }) => writer === platform.writer).map(({ seq }) => seq);
  if (ownSeqs.length === 0) return;
  study.setState(({ reservedSeqs }) => ({ reservedSeqs: [...new Set([...reservedSeqs, ...ownSeqs])] }));
}
