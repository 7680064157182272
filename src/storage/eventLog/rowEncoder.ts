/** Encodes events as rows: event rows or segments. */
import { type Event } from "../../domain/events/event";
import { type WriterId } from "../../domain/ids";
import { eventsPerSegment } from "./compaction";
import { encodeEventRow } from "./codec/eventRowCodec";
import { type Row, eventRowKey, segmentKey } from "./rows";
import { encodeSegment } from "./codec/segmentCodec";

/** More events than this are written as segments. */
const maxEventRows = 128;

export type RowEncoder = {
  /** An event row is the same whoever writes it, so writing it twice is harmless. */
  readonly toEventRow: (event: Event) => Row;
  /** A segment has an unused key. */
  readonly toSegment: (events: readonly Event[]) => Row;
  readonly toSegments: (events: readonly Event[]) => readonly Row[];
  /** Event rows for a few events, segments for many. */
  readonly toRows: (events: readonly Event[]) => readonly Row[];
};

export function createRowEncoder(writer: WriterId): RowEncoder {
  let segmentCount = 0;
  const toEventRow = (event: Event): Row => ({ key: eventRowKey(event), text: encodeEventRow(event) });
  const toSegment = (events: readonly Event[]): Row => ({
    key: segmentKey(writer, (segmentCount += 1)),
    text: encodeSegment(events),
  });
  const toSegments = (events: readonly Event[]): readonly Row[] =>
    Array.from({ length: Math.ceil(events.length / eventsPerSegment) }, (_, i) =>
      toSegment(events.slice(i * eventsPerSegment, (i + 1) * eventsPerSegment)),
    );
  return {
    toEventRow,
    toSegment,
    toSegments,
    toRows: (events) => (events.length <= maxEventRows ? events.map(toEventRow) : toSegments(events)),
  };
}
