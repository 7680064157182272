/** A key and its text, wherever the log lies: a line for a new event, a segment for many old ones. */
import {
  type Event,
  type EventMeta,
  type WriterId,
  compareEvents,
  mergeEvents,
} from "../../domain/events/log";
import { type DecodeResult, decodeLine } from "./eventCodec";
import { decodeSegment } from "./segmentCodec";

const linePrefix = "retrain.log.";
const segmentPrefix = "retrain.segment.";
/** Where it stands what the log added up to: no row of it. */
export const checkpointKey = "retrain.reckoned";

/** Lines that make it worth sealing them. */
const minLinesToCompact = 128;
/** Events in a full segment, some twenty kilobytes. */
export const eventsPerSegment = 1024;
/** Characters of a segment that is short enough to be merged with the next. */
const shortSegmentLength = 16_000;
/** Characters of segments of a thousand events, and of eight thousand: from more than, to at most. */
const segmentSizeClasses = [
  [shortSegmentLength, 60_000],
  [60_000, 480_000],
] as const;
/** So many segments of one class become one of the next. */
const segmentsPerMerge = 8;

export type Row = { readonly key: string; readonly text: string };

const isLine = (key: string): boolean => key.startsWith(linePrefix);
const isSegment = (key: string): boolean => key.startsWith(segmentPrefix);

export const lineKey = ({ writer, seq }: Pick<EventMeta, "writer" | "seq">): string =>
  `${linePrefix}${writer}.${seq.toString(36)}`;

/** `number` counts the segments that this writer made. */
export const segmentKey = (writer: WriterId, number: number): string =>
  `${segmentPrefix}${writer}.${number.toString(36)}`;

export const isLogRow = ({ key }: Row): boolean => isLine(key) || isSegment(key);

/** Undefined for a key that isn't the log's. */
export function decodeRow({ key, text }: Row): DecodeResult<readonly Event[]> | undefined {
  if (isSegment(key)) return decodeSegment(text);
  if (!isLine(key)) return undefined;
  const [writer = "", number = ""] = key.slice(linePrefix.length).split(".");
  const decoded = decodeLine(text, { writer, seq: Number.parseInt(number, 36) });
  return decoded.type === "complete" ? { type: "complete", value: [decoded.value] } : { type: decoded.type };
}

/** Whatever can be read of a row that another tab wrote. What can't is that tab's until the next start. */
export function readableEvents(row: Row): readonly Event[] {
  const decoded = decodeRow(row);
  return (decoded?.type === "complete" ? decoded.value : decoded?.readable) ?? [];
}

/** A segment's worth of events, in order, and the keys that may go once it is written. */
export type Compaction = { readonly events: readonly Event[]; readonly keys: readonly string[] };

/**
 * What to make of these rows, oldest first: a segment's worth of lines and short segments each, once there are lines enough;
 * and of eight segments of about a length one, whose names are then written once instead of eight times.
 */
export function planCompaction(allRows: readonly Row[]): readonly Compaction[] {
  const lines = allRows.filter(({ key }) => isLine(key));
  const segments = (above: number, atMost: number) =>
    allRows.filter(({ key, text }) => isSegment(key) && text.length > above && text.length <= atMost);
  const fromLines =
    lines.length < minLinesToCompact
      ? []
      : batchSources(readSources([...lines, ...segments(0, shortSegmentLength)]));
  const fromSegments = segmentSizeClasses.flatMap(([above, atMost]) => {
    const candidates = segments(above, atMost);
    // Reading them is work: not before there are enough, and not all of them need be whole.
    const sources = candidates.length < segmentsPerMerge ? [] : readSources(candidates);
    return sources.length < segmentsPerMerge ? [] : [sources.slice(0, segmentsPerMerge)];
  });
  return [...fromLines, ...fromSegments].map((batch) => ({
    events: mergeEvents(batch.flatMap((source) => source.events)),
    keys: batch.map(({ key }) => key),
  }));
}

/** A key that can be removed once its events, one at least, stand in another. */
type CompactionSource = { readonly key: string; readonly first: Event; readonly events: readonly Event[] };

/** Those of the rows that are whole, and known from end to end, oldest first. */
function readSources(rows: readonly Row[]): readonly CompactionSource[] {
  const sources = rows.flatMap((row): CompactionSource[] => {
    const decoded = decodeRow(row);
    const [first] = decoded?.type === "complete" ? decoded.value : [];
    return first && decoded?.type === "complete" ? [{ key: row.key, first, events: decoded.value }] : [];
  });
  return sources.sort((a, b) => compareEvents(a.first, b.first));
}

/** A segment's worth each, so that sealing needs room for one at a time. What stands alone already is left. */
function batchSources(sources: readonly CompactionSource[]): readonly (readonly CompactionSource[])[] {
  const result: CompactionSource[][] = [[]];
  let count = 0;
  for (const source of sources) {
    if (count >= eventsPerSegment) {
      result.push([]);
      count = 0;
    }
    result.at(-1)?.push(source);
    count += source.events.length;
  }
  return result.filter((batch) => batch.length > 1);
}
