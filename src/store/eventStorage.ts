/** Where the log lies: a key for each new event, segments for old ones, and never a byte overwritten. */
import { type Event, type Writer, idOf, inOrder } from "../domain/log";
import { copyAside, keysOf } from "./aside";
import { type Read, lineOf, readLine } from "./line";
import { readSegment, segmentOf } from "./segment";
import type { Trouble } from "./trouble";

const linePrefix = "retrain.log.";
const segmentPrefix = "retrain.segment.";

/** Lines that make it worth sealing them. */
const sealFrom = 128;
/** Events in a full segment, some twenty kilobytes. */
const segmentSize = 1024;
/** Characters of a segment that is short enough to be merged with the next. */
const short = 16_000;

const isLine = (key: string) => key.startsWith(linePrefix);
const isSegment = (key: string) => key.startsWith(segmentPrefix);

export type EventStorage = {
  /** Every event that can be read. What can't is set aside and reported. */
  readonly read: () => readonly Event[];
  /** Writes what is not written yet: of this tab's events, and of those to keep. What fails is tried again the next time. */
  readonly write: (own: readonly Event[]) => void;
  /** Takes in events of other writers, from a backup. What fails is tried again with the next `write`. */
  readonly keep: (events: readonly Event[]) => void;
  /** The events in what another tab wrote under this key. */
  readonly heard: (key: string, value: string) => readonly Event[];
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

  /** What can be read under a key of ours. */
  function use(key: string, value: string): readonly Event[] {
    const read = parsed(key, value);
    if (!read) return [];
    if (read.as === "whole") return read.value;
    const rest = read.rest ?? [];
    if (read.as === "newer") say(fromTheFuture);
    else setAside(key, value, rest);
    return rest;
  }

  function setAside(key: string, value: string, rest: readonly Event[]): void {
    try {
      copyAside(storage, key, value);
      if (rest.length > 0) putSegment(rest);
      storage.removeItem(key);
    } catch {
      // No room for the copy: it stays where it is, which is as safe, and is said again at the next start.
    }
    const others = rest.length === 0 ? "everything" : `${rest.length} events of it and everything`;
    say({
      id: `torn ${key}`,
      says: `A part of what was saved is damaged. It was set aside, and ${others} else is here. A backup you made earlier may have it: restore one in Settings.`,
      download: { name: `${key}.txt`, text: value },
    });
  }

  /** Writes a segment and reads it back: only then does it count. */
  function putSegment(events: readonly Event[]): void {
    const key = `${segmentPrefix}${writer}.${(segments += 1).toString(36)}`;
    const text = segmentOf(events);
    storage.setItem(key, text);
    if (storage.getItem(key) !== text) throw new Error(`${key} was not kept`);
  }

  function putUnkept(): void {
    while (unkept.length > 0) {
      putSegment(unkept.slice(0, segmentSize));
      unkept = unkept.slice(segmentSize);
    }
  }

  return {
    read: () => keysOf(storage).flatMap((key) => use(key, storage.getItem(key) ?? "")),
    write: (own) => {
      for (const event of own.slice(written)) {
        storage.setItem(lineKey(event), lineOf(event));
        written += 1;
      }
      putUnkept();
    },
    keep: (events) => {
      unkept = [...unkept, ...events.toSorted(inOrder)];
      putUnkept();
    },
    heard: (key, value) => {
      // What another tab wrote is its own until the next start: here it is only listened to.
      const read = parsed(key, value);
      return (read?.as === "whole" ? read.value : read?.rest) ?? [];
    },
    seal: () => {
      const keys = keysOf(storage);
      if (keys.filter(isLine).length < sealFrom) return;
      for (const batch of batches(sealable(storage, keys))) {
        const events = new Map(batch.flatMap((source) => source.events).map((event) => [idOf(event), event]));
        putSegment([...events.values()].sort(inOrder));
        for (const { key } of batch) storage.removeItem(key);
      }
    },
  };
}

const lineKey = ({ writer, seq }: Pick<Event, "writer" | "seq">) =>
  `${linePrefix}${writer}.${seq.toString(36)}`;

/** Undefined for a key that isn't the log's. */
function parsed(key: string, value: string): Read<readonly Event[]> | undefined {
  if (isSegment(key)) return readSegment(value);
  if (!isLine(key)) return undefined;
  const [writer = "", number = ""] = key.slice(linePrefix.length).split(".");
  const read = readLine(value, { writer, seq: Number.parseInt(number, 36) });
  return read.as === "whole" ? { as: "whole", value: [read.value] } : { as: read.as };
}

const fromTheFuture: Trouble = {
  id: "newer",
  says: "Some of what is saved here was written by a newer Retrain. It is kept as it is; reload to get the newer version.",
};

/** A key that can be removed once its events, one at least, stand in another. */
type Source = { readonly key: string; readonly first: Event; readonly events: readonly Event[] };

/** The lines and short segments, oldest first: those that are whole, and known from end to end. */
function sealable(storage: Storage, keys: readonly string[]): readonly Source[] {
  const sources = keys.flatMap((key): Source[] => {
    const value = storage.getItem(key) ?? "";
    const read = isSegment(key) && value.length > short ? undefined : parsed(key, value);
    const [first] = read?.as === "whole" ? read.value : [];
    return first && read?.as === "whole" ? [{ key, first, events: read.value }] : [];
  });
  return sources.sort((a, b) => inOrder(a.first, b.first));
}

/** A segment's worth each, so that sealing needs room for one at a time. What stands alone already is left. */
function batches(sources: readonly Source[]): readonly (readonly Source[])[] {
  const made: Source[][] = [[]];
  let count = 0;
  for (const source of sources) {
    if (count >= segmentSize) {
      made.push([]);
      count = 0;
    }
    made.at(-1)?.push(source);
    count += source.events.length;
  }
  return made.filter((batch) => batch.length > 1);
}
