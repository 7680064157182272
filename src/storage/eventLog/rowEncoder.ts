/** Events as rows for the journal: lines or segments. */
import type { Event, WriterId } from "../../domain/events/log";
import { encodeLine } from "./eventCodec";
import { type Row, lineKey, segmentKey, eventsPerSegment } from "./rows";
import { encodeSegment } from "./segmentCodec";

const maxLines = 128;

export type RowEncoder = {
  readonly toSegment: (events: readonly Event[]) => Row;
  /** Under keys that nothing stands under, however few. */
  readonly toSegments: (events: readonly Event[]) => readonly Row[];
  /** A line each if they are few, segments if they are many. A line is the same row whoever writes it, so that writing it twice is writing it once. */
  readonly toRows: (events: readonly Event[]) => readonly Row[];
};

export function createRowEncoder(writer: WriterId): RowEncoder {
  let segmentCount = 0;
  const toSegment = (events: readonly Event[]): Row => ({
    key: segmentKey(writer, (segmentCount += 1)),
    text: encodeSegment(events),
  });
  const toSegments = (events: readonly Event[]): readonly Row[] =>
    Array.from({ length: Math.ceil(events.length / eventsPerSegment) }, (_, i) =>
      toSegment(events.slice(i * eventsPerSegment, (i + 1) * eventsPerSegment)),
    );
  return {
    toSegment,
    toSegments,
    toRows: (events) =>
      events.length <= maxLines
        ? events.map((event) => ({ key: lineKey(event), text: encodeLine(event) }))
        : toSegments(events),
  };
}
