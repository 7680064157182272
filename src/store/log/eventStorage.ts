/** The log in localStorage: a key for each new event, segments for old ones, and never a byte overwritten. */
import { type Event, type Writer, inOrder } from "../../domain/log";
import { copyAside, keysOf } from "./aside";
import { lineOf } from "./line";
import { type Row, bundlesOf, lineKey, readRow, reckonedKey, segmentKey, segmentSize } from "./rows";
import { segmentOf } from "./segment";
import type { Trouble } from "../trouble";

export type EventStorage = {
  readonly rows: () => readonly Row[];
  /** The events of a row that can be read. What can't is set aside and reported; of a row that isn't the log's, there are none. */
  readonly use: (row: Row) => readonly Event[];
  /** Writes what is not written yet: of this tab's events, and of those to keep. What fails is tried again the next time. */
  readonly write: (own: readonly Event[]) => void;
  /** Takes in events of other writers, from a backup or the journal. What fails is tried again with the next `write`. */
  readonly keep: (events: readonly Event[]) => void;
  /**
   * Makes segments of lines. Two tabs that do it at once lose nothing: a key is removed only after what it held was
   * written anew and read back. They may write the same events twice, which costs room until they are sealed alone.
   */
  readonly seal: () => void;
};

export function openEvents(storage: Storage, writer: Writer, say: (trouble: Trouble) => void): EventStorage {
  let written = 0;
  let unkept: readonly Event[] = [];
  let segments = 0;

  function use(row: Row): readonly Event[] {
    const read = readRow(row);
    if (!read) return [];
    if (read.as === "whole") return read.value;
    const rest = read.rest ?? [];
    if (read.as === "newer") say(fromTheFuture);
    else setAside(row, rest);
    return rest;
  }

  function setAside({ key, text }: Row, rest: readonly Event[]): void {
    try {
      copyAside(storage, key, text);
      if (rest.length > 0) putSegment(rest);
      storage.removeItem(key);
    } catch {
      // No room for the copy: it stays where it is, which is as safe, and is said again at the next start.
    }
    say(tornRow({ key, text }, rest.length));
  }

  /** Writes a segment and reads it back: only then does it count. */
  function putSegment(events: readonly Event[]): void {
    const key = segmentKey(writer, (segments += 1));
    const text = segmentOf(events);
    put(key, text);
    if (storage.getItem(key) !== text) throw new Error(`${key} was not kept`);
  }

  /** The log goes before what was reckoned of it. */
  function put(key: string, text: string): void {
    try {
      storage.setItem(key, text);
    } catch (full) {
      if (storage.getItem(reckonedKey) === null) throw full;
      storage.removeItem(reckonedKey);
      storage.setItem(key, text);
    }
  }

  function putUnkept(): void {
    while (unkept.length > 0) {
      putSegment(unkept.slice(0, segmentSize));
      unkept = unkept.slice(segmentSize);
    }
  }

  return {
    rows: () => rowsIn(storage),
    use,
    write: (own) => {
      for (const event of own.slice(written)) {
        put(lineKey(event), lineOf(event));
        written += 1;
      }
      putUnkept();
    },
    keep: (events) => {
      unkept = [...unkept, ...events.toSorted(inOrder)];
      putUnkept();
    },
    seal: () => {
      for (const { events, keys } of bundlesOf(rowsIn(storage))) {
        putSegment(events);
        for (const key of keys) storage.removeItem(key);
      }
    },
  };
}

const rowsIn = (storage: Storage): readonly Row[] =>
  keysOf(storage).map((key) => ({ key, text: storage.getItem(key) ?? "" }));

export const fromTheFuture: Trouble = {
  id: "newer",
  says: "Some of what is saved here was written by a newer Retrain. It is kept as it is; reload to get the newer version.",
};

/** `rest` is how many events of a damaged row could be read. */
export function tornRow({ key, text }: Row, rest = 0): Trouble {
  const others = rest === 0 ? "everything" : `${rest} events of it and everything`;
  return {
    id: `torn ${key}`,
    says: `A part of what was saved is damaged. It was set aside, and ${others} else is here. A backup you made earlier may have it: restore one in Settings.`,
    download: { name: `${key}.txt`, text },
  };
}
