/** Compares a backup with the study. */
import { type Event, compareEvents, eventIdOf } from "../../domain/events/event";
import { listValues } from "../../domain/collections/persistentMap";
import { type ReplayOptions } from "../../domain/study/cardState";
import { isExcluded } from "../../domain/study/inactiveEvents";
import { oldestFirst } from "../../domain/events/log";
import { type Study, replay } from "../../domain/study/study";
import type { EpochMs } from "../../domain/time";
import { encodeEventRow } from "../../storage/eventLog/codec/eventRowCodec";
import { listBackupEvents } from "./listBackupEvents";

/** The events that are unknown here, or don't count because their restore was undone. An event with a known id is the known event. */
export function findNewEvents(events: readonly Event[], study: Study): readonly Event[] {
  const knownIds = new Set(listBackupEvents(study).map(eventIdOf));
  return events.filter((event) => {
    const isNew = !knownIds.has(eventIdOf(event));
    knownIds.add(eventIdOf(event));
    return isNew;
  });
}

/** The events that are not in the log here, not even as excluded ones. */
export const findUnknownEvents = (events: readonly Event[], study: Study): readonly Event[] =>
  findNewEvents(events, { ...study, restores: [] });

/** Whether an undone restore left different events with the same ids: restoring would bring those back instead. */
export function conflictsWithUndone(events: readonly Event[], study: Study): boolean {
  const excluded = [...oldestFirst(study.log)].filter((event) => isExcluded(event, study));
  const eventRowById = new Map(excluded.map((event) => [eventIdOf(event), encodeEventRow(event)]));
  return events.some((event) => {
    const row = eventRowById.get(eventIdOf(event));
    return row !== undefined && row !== encodeEventRow(event);
  });
}

/** What restoring a backup would change. */
export type RestoreSummary = {
  /** The number of events that the restore adds, or includes again. */
  readonly eventCount: number;
  /** The timestamps of the first and the last new event. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** The number of cards with a memory. */
  readonly learnedCards: { readonly before: number; readonly after: number };
};

/** Undefined if nothing is new. */
export function summarizeRestore(
  events: readonly Event[],
  study: Study,
  replayOptions: ReplayOptions,
): RestoreSummary | undefined {
  const newEvents = findNewEvents(events, study).toSorted(compareEvents);
  const [first] = newEvents;
  if (!first) return undefined;
  const after = replay([...listBackupEvents(study), ...newEvents], replayOptions);
  return {
    eventCount: newEvents.length,
    from: first.timestamp,
    to: newEvents.at(-1)?.timestamp ?? first.timestamp,
    learnedCards: { before: countLearned(study), after: countLearned(after) },
  };
}

const countLearned = ({ cardStates }: Study): number =>
  listValues(cardStates).filter(({ memory }) => memory).length;
