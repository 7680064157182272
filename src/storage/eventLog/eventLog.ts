/** The stored event log of this browser: rows in localStorage, and a checkpoint beside them. */
import { type Event, compareEvents } from "../../domain/events/event";
import type { CardId, WriterId } from "../../domain/ids";
import { type SchedulingOptions } from "../../domain/scheduling/schedulingOptions";
import type { Aliases } from "../../domain/deck/aliases";
import { oldestFirst } from "../../domain/events/log";
import { type Study, appendEvent, replay } from "../../domain/study/study";
import { type CheckpointResult, openCheckpointStorage } from "./checkpoint/checkpointStorage";
import { type AddedEvents, openLocalStorageLog } from "./localStorageLog";
import type { Row } from "./rows";
import type { StorageProblem } from "./storageProblem";

/** More events than this are replayed faster all at once than one by one. */
const maxAppendedEvents = 4_096;

export type StoredLog = {
  readonly aliases: Aliases<CardId>;
  readonly checkpoint?: CheckpointResult["checkpoint"];
  /** The events after the checkpoint; all events if there is none. */
  readonly events: readonly Event[];
  readonly problems: readonly StorageProblem[];
};

export type EventLog = {
  /** Changes nothing. */
  readonly read: () => StoredLog;
  /** Moves a damaged row out of the log. */
  readonly quarantine: (row: Row) => void;
  /** Writes the events that are not written yet. Throws if there is no room; the next call tries again. */
  readonly append: (added: AddedEvents) => void;
  /** Compacts the rows, then writes a checkpoint of the study. Throws if there is no room to compact. */
  readonly compact: (study: Study, scheduling: SchedulingOptions) => void;
};

export function openEventLog(storage: Storage, writer: WriterId, buildId: string): EventLog {
  const log = openLocalStorageLog(storage, writer);
  const checkpoints = openCheckpointStorage(storage, buildId);
  return {
    read: () => {
      const { newRows, ...checkpoint } = checkpoints.read(log.readRows());
      const results = newRows.map(log.readEvents);
      return {
        ...checkpoint,
        events: results.flatMap(({ events }) => events),
        problems: results.flatMap(({ problem }) => (problem ? [problem] : [])),
      };
    },
    quarantine: log.quarantine,
    append: log.append,
    compact: (study, scheduling) => {
      log.compact();
      checkpoints.save(log.readRows(), study, scheduling);
    },
  };
}

/** The study of a stored log. A checkpoint with other options is replayed from its events. */
export function restoreStudy(
  { aliases, checkpoint, events }: StoredLog,
  scheduling: SchedulingOptions,
): Study {
  const options = { scheduling, aliases };
  if (!checkpoint) return replay(events, options);
  const isSameScheduling = JSON.stringify(checkpoint.scheduling) === JSON.stringify(scheduling);
  return isSameScheduling && events.length < maxAppendedEvents
    ? events
        .toSorted(compareEvents)
        .reduce((study, event) => appendEvent(study, event, options), checkpoint.study)
    : replay([...oldestFirst(checkpoint.study.log), ...events], options);
}
