/** Encodes events as rows: lines or segments. */
import { type Event } from "../../domain/events/event";
import { type WriterId } from "../../domain/ids";
import { eventsPerSegment } from "./compaction";
import { encodeLine } from "./codec/eventCodec";
import { type Row, lineKey, segmentKey } from "./rows";
import { encodeSegment } from "./codec/segmentCodec";

/** More events than this are written as segments. */
const maxLines = 128;

export type RowEncoder = {
  /** A line is the same row whoever writes it, so writing it twice is harmless. */
  readonly toLine: (event: Event) => Row;
  /** A segment has an unused key. */
  readonly toSegment: (events: readonly Event[]) => Row;
  readonly toSegments: (events: readonly Event[]) => readonly Row[];
  /** Lines for a few events, segments for many. */
  readonly toRows: (events: readonly Event[]) => readonly Row[];
};

export function createRowEncoder(writer: WriterId): RowEncoder {
  let segmentCount = 0;
  const toLine = (event: Event): Row => ({ key: lineKey(event), text: encodeLine(event) });
  const toSegment = (events: readonly Event[]): Row => ({
    key: segmentKey(writer, (segmentCount += 1)),
    text: encodeSegment(events),
  });
  const toSegments = (events: readonly Event[]): readonly Row[] =>
    Array.from({ length: Math.ceil(events.length / eventsPerSegment) }, (_, i) =>
      toSegment(events.slice(i * eventsPerSegment, (i + 1) * eventsPerSegment)),
    );
  return {
    toLine,
    toSegment,
    toSegments,
    toRows: (events) => (events.length <= maxLines ? events.map(toLine) : toSegments(events)),
  };
}
