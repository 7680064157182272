/** Plans which rows become one segment: event rows and short segments, and several segments of similar size. */
import { type Event, compareEvents, mergeEvents } from "../../domain/events/event";
import { type Row, completeEvents, isEventRow, isSegment } from "./rows";

/** With fewer event rows, compaction isn't worth it. */
const minEventRowsToCompact = 128;
/** Events in a full segment, some twenty kilobytes. */
export const eventsPerSegment = 1024;
/** Characters of a segment that is short enough to be merged with event rows. */
const shortSegmentLength = 16_000;
/** Size classes of segments in characters, of about 1,000 and 8,000 events: more than the first number, at most the second. */
const segmentSizeClasses = [
  [shortSegmentLength, 60_000],
  [60_000, 480_000],
] as const;
/** This many segments of one size class are merged into one of the next. */
const segmentsPerMerge = 8;

/** The events of a new segment, in order, and the keys to remove once it is written. */
export type Compaction = { readonly events: readonly Event[]; readonly keys: readonly string[] };

/**
 * Plans compactions, oldest first: event rows and short segments into full segments, once there are enough event rows, and eight
 * segments of similar size into one, which stores each card id once instead of eight times.
 */
export function planCompaction(rows: readonly Row[]): readonly Compaction[] {
  const eventRows = rows.filter(isEventRow);
  const segments = (above: number, atMost: number) =>
    rows.filter((row) => isSegment(row) && row.text.length > above && row.text.length <= atMost);
  const fromEventRows =
    eventRows.length < minEventRowsToCompact
      ? []
      : batchSources(readSources([...eventRows, ...segments(0, shortSegmentLength)]));
  const fromSegments = segmentSizeClasses.flatMap(([above, atMost]) => {
    const candidates = segments(above, atMost);
    // Decoding is slow, so it waits until there are enough candidates; some of them may not be complete.
    const sources = candidates.length < segmentsPerMerge ? [] : readSources(candidates);
    return sources.length < segmentsPerMerge ? [] : [sources.slice(0, segmentsPerMerge)];
  });
  return [...fromEventRows, ...fromSegments].map((batch) => ({
    events: mergeEvents(batch.flatMap((source) => source.events)),
    keys: batch.map(({ key }) => key),
  }));
}

/** A complete row with at least one event. */
type CompactionSource = { readonly key: string; readonly first: Event; readonly events: readonly Event[] };

/** Oldest first, without rows that are damaged or newer. */
function readSources(rows: readonly Row[]): readonly CompactionSource[] {
  const sources = rows.flatMap((row): CompactionSource[] => {
    const events = completeEvents(row);
    const [first] = events;
    return first ? [{ key: row.key, first, events }] : [];
  });
  return sources.sort((a, b) => compareEvents(a.first, b.first));
}

/** Batches of a segment's size, so that compaction needs room for one segment at a time. A batch of one row stays as it is. */
function batchSources(sources: readonly CompactionSource[]): readonly (readonly CompactionSource[])[] {
  const batches: CompactionSource[][] = [[]];
  let count = 0;
  for (const source of sources) {
    if (count >= eventsPerSegment) {
      batches.push([]);
      count = 0;
    }
    batches.at(-1)?.push(source);
    count += source.events.length;
  }
  return batches.filter((batch) => batch.length > 1);
}
