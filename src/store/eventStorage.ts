/** Where the log lies: a key for each new event, segments for old ones, and never a byte overwritten. */
import { type Event, type Writer, idOf, inOrder } from "../domain/log";
import { lineOf, readLine } from "./line";
import { readSegment, segmentOf } from "./segment";
import type { Trouble } from "./trouble";

const linePrefix = "retrain.log.";
const segmentPrefix = "retrain.segment.";
const asidePrefix = "retrain.aside.";

/** Lines that make it worth sealing them. */
const sealFrom = 128;
/** Events in a full segment, some twenty kilobytes; one with fewer than half is merged with the next. */
const segmentSize = 1024;

const lineKey = ({ writer, seq }: Pick<Event, "writer" | "seq">) =>
  `${linePrefix}${writer}.${seq.toString(36)}`;

export type EventStorage = {
  /** Every event that can be read. What can't is set aside and reported. */
  readonly read: () => readonly Event[];
  /** Writes those of this tab's events that are not written yet. What fails is tried again the next time. */
  readonly write: (own: readonly Event[]) => void;
  /** Takes in events of other writers, from a backup. */
  readonly keep: (events: readonly Event[]) => void;
  /** The events in what another tab wrote under this key. */
  readonly heard: (key: string, value: string) => readonly Event[];
  /** Makes segments of lines. Safe beside other tabs: a key is removed only after what it held was written anew and read back. */
  readonly seal: () => void;
};

export function openEvents(storage: Storage, writer: Writer, say: (trouble: Trouble) => void): EventStorage {
  const written = new Set<number>();
  let segments = 0;

  /** The events under a key of ours: undefined if it isn't one; torn and newer ones are said. */
  function parsed(key: string, value: string): readonly Event[] | undefined {
    if (key.startsWith(segmentPrefix)) {
      const read = readSegment(value);
      if (read.as === "whole") return read.value;
      return read.as === "newer" ? fromTheFuture() : setAside(key, value);
    }
    if (!key.startsWith(linePrefix)) return undefined;
    const [by = "", number = ""] = key.slice(linePrefix.length).split(".");
    const read = readLine(value, { writer: by, seq: Number.parseInt(number, 36) });
    if (read.as === "whole") return [read.value];
    return read.as === "newer" ? fromTheFuture() : setAside(key, value);
  }

  function fromTheFuture(): undefined {
    say({
      id: "newer",
      says: "Some of what is saved here was written by a newer Retrain. It is kept as it is; reload to get the newer version.",
    });
  }

  function setAside(key: string, value: string): undefined {
    try {
      storage.setItem(asidePrefix + key, value);
      storage.removeItem(key);
    } catch {
      // No room for the copy: it stays where it is, which is as safe, and is said again at the next start.
    }
    say({
      id: `torn ${key}`,
      says: "A part of what was saved is damaged. It was set aside, and everything else is here. A backup you made earlier may have it: restore one in Settings.",
      download: { name: `${key}.txt`, text: value },
    });
  }

  function all(): readonly (readonly [key: string, events: readonly Event[]])[] {
    return keysOf(storage).flatMap((key) => {
      const events = parsed(key, storage.getItem(key) ?? "");
      return events ? [[key, events] as const] : [];
    });
  }

  /** Writes a segment and reads it back: only then does it count. */
  function putSegment(events: readonly Event[]): void {
    const key = `${segmentPrefix}${writer}.${(segments += 1).toString(36)}`;
    const text = segmentOf(events);
    storage.setItem(key, text);
    if (storage.getItem(key) !== text) throw new Error(`${key} was not kept`);
  }

  return {
    read: () => all().flatMap(([, events]) => events),
    write: (own) => {
      for (const event of own) {
        if (written.has(event.seq)) continue;
        storage.setItem(lineKey(event), lineOf(event));
        written.add(event.seq);
      }
    },
    keep: (events) => {
      const ordered = events.toSorted(inOrder);
      for (let i = 0; i < ordered.length; i += segmentSize) putSegment(ordered.slice(i, i + segmentSize));
    },
    heard: (key, value) => parsed(key, value) ?? [],
    seal: () => {
      const found = all();
      const lines = found.filter(([key]) => key.startsWith(linePrefix));
      if (lines.length < sealFrom) return;
      const small = found.filter(
        ([key, events]) => key.startsWith(segmentPrefix) && events.length < segmentSize / 2,
      );
      const sources = [...small, ...lines];
      const events = new Map(sources.flatMap(([, each]) => each).map((event) => [idOf(event), event]));
      const ordered = [...events.values()].sort(inOrder);
      for (let i = 0; i < ordered.length; i += segmentSize) putSegment(ordered.slice(i, i + segmentSize));
      for (const [key] of sources) storage.removeItem(key);
    },
  };
}

const keysOf = (storage: Storage): readonly string[] =>
  Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");

/** What was set aside, for a download in Settings. */
export function asides(storage: Storage): readonly { readonly name: string; readonly text: string }[] {
  return keysOf(storage)
    .filter((key) => key.startsWith(asidePrefix))
    .map((key) => ({ name: `${key.slice(asidePrefix.length)}.txt`, text: storage.getItem(key) ?? "" }));
}
