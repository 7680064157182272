/** The log in localStorage: a key for each new event, segments for old ones, and never a byte overwritten. */
import { type Event, type WriterId, compareEvents } from "../../domain/events/log";
import { quarantineText, listKeys } from "./quarantine";
import { encodeLine } from "./eventCodec";
import {
  type Row,
  planCompaction,
  lineKey,
  decodeRow,
  checkpointKey,
  segmentKey,
  eventsPerSegment,
} from "./rows";
import { encodeSegment } from "./segmentCodec";
import type { AppNotification } from "../../state/notifications";

export type LocalStorageLog = {
  readonly readRows: () => readonly Row[];
  /** The events of a row that can be read. What can't is set aside and reported; of a row that isn't the log's, there are none. */
  readonly readEvents: (row: Row) => readonly Event[];
  /** Writes what is not written yet: of this tab's events, and of those to keep. What fails is tried again the next time. */
  readonly append: (tabEvents: readonly Event[]) => void;
  /** Takes in events of other writers, from a backup or the journal. What fails is tried again with the next `write`. */
  readonly addForeignEvents: (events: readonly Event[]) => void;
  /**
   * Makes segments of lines. Two tabs that do it at once lose nothing: a key is removed only after what it held was
   * written anew and read back. They may write the same events twice, which costs room until they are sealed alone.
   */
  readonly compact: () => void;
};

export function openLocalStorageLog(
  storage: Storage,
  writer: WriterId,
  notify: (trouble: AppNotification) => void,
): LocalStorageLog {
  let appendedCount = 0;
  let pendingEvents: readonly Event[] = [];
  let segmentCount = 0;

  function readEvents(row: Row): readonly Event[] {
    const decoded = decodeRow(row);
    if (!decoded) return [];
    if (decoded.type === "complete") return decoded.value;
    const readable = decoded.readable ?? [];
    if (decoded.type === "newer") notify(newerVersionNotification);
    else quarantineRow(row, readable);
    return readable;
  }

  function quarantineRow({ key, text }: Row, readable: readonly Event[]): void {
    try {
      quarantineText(storage, key, text);
      if (readable.length > 0) putSegment(readable);
      storage.removeItem(key);
    } catch {
      // No room for the copy: it stays where it is, which is as safe, and is said again at the next start.
    }
    notify(damagedRowNotification({ key, text }, readable.length));
  }

  /** Writes a segment and reads it back: only then does it count. */
  function putSegment(events: readonly Event[]): void {
    const key = segmentKey(writer, (segmentCount += 1));
    const text = encodeSegment(events);
    put(key, text);
    if (storage.getItem(key) !== text) throw new Error(`${key} was not kept`);
  }

  /** The log goes before what was reckoned of it. */
  function put(key: string, text: string): void {
    try {
      storage.setItem(key, text);
    } catch (error) {
      if (storage.getItem(checkpointKey) === null) throw error;
      storage.removeItem(checkpointKey);
      storage.setItem(key, text);
    }
  }

  function putPending(): void {
    while (pendingEvents.length > 0) {
      putSegment(pendingEvents.slice(0, eventsPerSegment));
      pendingEvents = pendingEvents.slice(eventsPerSegment);
    }
  }

  return {
    readRows: () => readAllRows(storage),
    readEvents,
    append: (tabEvents) => {
      for (const event of tabEvents.slice(appendedCount)) {
        put(lineKey(event), encodeLine(event));
        appendedCount += 1;
      }
      putPending();
    },
    addForeignEvents: (events) => {
      pendingEvents = [...pendingEvents, ...events.toSorted(compareEvents)];
      putPending();
    },
    compact: () => {
      for (const { events, keys } of planCompaction(readAllRows(storage))) {
        putSegment(events);
        for (const key of keys) storage.removeItem(key);
      }
    },
  };
}

const readAllRows = (storage: Storage): readonly Row[] =>
  listKeys(storage).map((key) => ({ key, text: storage.getItem(key) ?? "" }));

export const newerVersionNotification: AppNotification = {
  id: "newer",
  message:
    "Some of what is saved here was written by a newer Retrain. It is kept as it is; reload to get the newer version.",
};

/** `rest` is how many events of a damaged row could be read. */
export function damagedRowNotification({ key, text }: Row, readableCount = 0): AppNotification {
  const remainder = readableCount === 0 ? "everything" : `${readableCount} events of it and everything`;
  return {
    id: `torn ${key}`,
    message: `A part of what was saved is damaged. It was set aside, and ${remainder} else is here. A backup you made earlier may have it: restore one in Settings.`,
    download: { name: `${key}.txt`, text },
  };
}
