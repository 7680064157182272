/** Events as rows for the journal: a line each if they are few, segments if they are many. */
import type { Event, Writer } from "../../domain/log";
import { lineOf } from "./line";
import { type Row, lineKey, segmentKey, segmentSize } from "./rows";
import { segmentOf } from "./segment";

const few = 128;

export type RowMaker = {
  readonly segment: (events: readonly Event[]) => Row;
  /** A line is the same row whoever writes it, so that writing it twice is writing it once. */
  readonly rows: (events: readonly Event[]) => readonly Row[];
};

export function rowMaker(writer: Writer): RowMaker {
  let segments = 0;
  const segment = (events: readonly Event[]): Row => ({
    key: segmentKey(writer, (segments += 1)),
    text: segmentOf(events),
  });
  return {
    segment,
    rows: (events) =>
      events.length <= few
        ? events.map((event) => ({ key: lineKey(event), text: lineOf(event) }))
        : Array.from({ length: Math.ceil(events.length / segmentSize) }, (_, i) =>
            segment(events.slice(i * segmentSize, (i + 1) * segmentSize)),
          ),
  };
}
