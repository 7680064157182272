/** A key and its text, wherever the log lies: a line for a new event, a segment for many old ones. */
import { type Event, type Stamp, type Writer, inOrder, unionOf } from "../../domain/log";
import { type Read, readLine } from "./line";
import { readSegment } from "./segment";

const linePrefix = "retrain.log.";
const segmentPrefix = "retrain.segment.";
/** Where it stands what the log added up to: no row of it. */
export const reckonedKey = "retrain.reckoned";

/** Lines that make it worth sealing them. */
const sealFrom = 128;
/** Events in a full segment, some twenty kilobytes. */
export const segmentSize = 1024;
/** Characters of a segment that is short enough to be merged with the next. */
const short = 16_000;
/** Characters of segments of a thousand events, and of eight thousand: from more than, to at most. */
const classes = [
  [short, 60_000],
  [60_000, 480_000],
] as const;
/** So many segments of one class become one of the next. */
const together = 8;

export type Row = { readonly key: string; readonly text: string };

const isLine = (key: string): boolean => key.startsWith(linePrefix);
const isSegment = (key: string): boolean => key.startsWith(segmentPrefix);

export const lineKey = ({ writer, seq }: Pick<Stamp, "writer" | "seq">): string =>
  `${linePrefix}${writer}.${seq.toString(36)}`;

/** `number` counts the segments that this writer made. */
export const segmentKey = (writer: Writer, number: number): string =>
  `${segmentPrefix}${writer}.${number.toString(36)}`;

export const isRow = ({ key }: Row): boolean => isLine(key) || isSegment(key);

/** Undefined for a key that isn't the log's. */
export function readRow({ key, text }: Row): Read<readonly Event[]> | undefined {
  if (isSegment(key)) return readSegment(text);
  if (!isLine(key)) return undefined;
  const [writer = "", number = ""] = key.slice(linePrefix.length).split(".");
  const read = readLine(text, { writer, seq: Number.parseInt(number, 36) });
  return read.as === "whole" ? { as: "whole", value: [read.value] } : { as: read.as };
}

/** Whatever can be read of a row that another tab wrote. What can't is that tab's until the next start. */
export function eventsIn(row: Row): readonly Event[] {
  const read = readRow(row);
  return (read?.as === "whole" ? read.value : read?.rest) ?? [];
}

/** A segment's worth of events, in order, and the keys that may go once it is written. */
export type Bundle = { readonly events: readonly Event[]; readonly keys: readonly string[] };

/**
 * What to make of these rows, oldest first: a segment's worth of lines and short segments each, once there are lines enough;
 * and of eight segments of about a length one, whose names are then written once instead of eight times.
 */
export function bundlesOf(all: readonly Row[]): readonly Bundle[] {
  const lines = all.filter(({ key }) => isLine(key));
  const segments = (above: number, most: number) =>
    all.filter(({ key, text }) => isSegment(key) && text.length > above && text.length <= most);
  const young = lines.length < sealFrom ? [] : batches(sourcesIn([...lines, ...segments(0, short)]));
  const old = classes.flatMap(([above, most]) => {
    const rows = segments(above, most);
    // Reading them is work: not before there are enough, and not all of them need be whole.
    const alike = rows.length < together ? [] : sourcesIn(rows);
    return alike.length < together ? [] : [alike.slice(0, together)];
  });
  return [...young, ...old].map((batch) => ({
    events: unionOf(batch.flatMap((source) => source.events)),
    keys: batch.map(({ key }) => key),
  }));
}

/** A key that can be removed once its events, one at least, stand in another. */
type Source = { readonly key: string; readonly first: Event; readonly events: readonly Event[] };

/** Those of the rows that are whole, and known from end to end, oldest first. */
function sourcesIn(rows: readonly Row[]): readonly Source[] {
  const sources = rows.flatMap((row): Source[] => {
    const read = readRow(row);
    const [first] = read?.as === "whole" ? read.value : [];
    return first && read?.as === "whole" ? [{ key: row.key, first, events: read.value }] : [];
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
