/** The event log in localStorage: one key per new event, segments for older ones. No key is ever overwritten. */
import { type Event } from "../../domain/events/event";
import { type WriterId } from "../../domain/ids";
import { listKeys } from "../listKeys";
import { putText } from "../putText";
import { quarantineText } from "../quarantine";
import { eventsPerSegment, planCompaction } from "./compaction";
import { createRowEncoder } from "./rowEncoder";
import { type Row, decodeRow } from "./rows";
import type { ReadResult } from "./storageProblem";

/** All events that this tab has added since it was opened; both lists only grow. */
export type AddedEvents = {
  /** Events of this tab, by sequence number. Each gets an event row. */
  readonly tabEvents: readonly Event[];
  /** Events from a backup or from IndexedDB. They are written as segments. */
  readonly importedEvents: readonly Event[];
};

export type LocalStorageLog = {
  readonly readRows: () => readonly Row[];
  /** The events of a row that can be decoded; none of a row that isn't the log's. Changes nothing. */
  readonly readEvents: (row: Row) => ReadResult;
  /** Copies a damaged row, and puts the events that can be decoded in its place. Without room for that, the row stays. */
  readonly quarantine: (row: Row) => void;
  /** Writes the events that are not written yet. Throws if there is no room; the next call tries again. */
  readonly append: (added: AddedEvents) => void;
  /**
   * Compacts event rows into segments. Safe in two tabs at once: a key is removed only after its events were written elsewhere
   * and read back. Events may then be stored twice, until the next compaction.
   */
  readonly compact: () => void;
};

export function openLocalStorageLog(storage: Storage, writer: WriterId): LocalStorageLog {
  const encoder = createRowEncoder(writer);
  let tabEventCount = 0;
  let importedCount = 0;

  /** Writes a segment and reads it back. */
  function putSegment(events: readonly Event[]): void {
    const { key, text } = encoder.toSegment(events);
    putText(storage, key, text);
    if (storage.getItem(key) !== text) throw new Error(`${key} was not stored`);
  }

  const readRows = () => listKeys(storage).map((key) => ({ key, text: storage.getItem(key) ?? "" }));
  const readEvents = (row: Row): ReadResult => {
    const decoded = decodeRow(row);
    if (!decoded) return { events: [] };
    if (decoded.type === "complete") return { events: decoded.value };
    const { type, readable = [] } = decoded;
    if (type === "newer") return { events: readable, problem: { type } };
    return { events: readable, problem: { type, row, readableCount: readable.length } };
  };
  return {
    readRows,
    readEvents,
    quarantine: (row) => {
      const { events } = readEvents(row);
      try {
        quarantineText(storage, row.key, row.text);
        if (events.length > 0) putSegment(events);
        storage.removeItem(row.key);
      } catch {
        // The row is reported again at the next start.
      }
    },
    append: ({ tabEvents, importedEvents }) => {
      for (const event of tabEvents.slice(tabEventCount)) {
        const { key, text } = encoder.toEventRow(event);
        putText(storage, key, text);
        tabEventCount += 1;
      }
      while (importedCount < importedEvents.length) {
        const events = importedEvents.slice(importedCount, importedCount + eventsPerSegment);
        putSegment(events);
        importedCount += events.length;
      }
    },
    compact: () => {
      for (const { events, keys } of planCompaction(readRows())) {
        putSegment(events);
        for (const key of keys) storage.removeItem(key);
      }
    },
  };
}
