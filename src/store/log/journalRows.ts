/** Events as rows for the journal: lines or segments. */
import type { Event, Writer } from "../../domain/log";
import { lineOf } from "./line";
import { type Row, lineKey, segmentKey, segmentSize } from "./rows";
import { segmentOf } from "./segment";

const few = 128;

export type RowMaker = {
  readonly segment: (events: readonly Event[]) => Row;
  /** Under keys that nothing stands under, however few. */
  readonly segments: (events: readonly Event[]) => readonly Row[];
  /** A line each if they are few, segments if they are many. A line is the same row whoever writes it, so that writing it twice is writing it once. */
  readonly rows: (events: readonly Event[]) => readonly Row[];
};

export function rowMaker(writer: Writer): RowMaker {
  let made = 0;
  const segment = (events: readonly Event[]): Row => ({
    key: segmentKey(writer, (made += 1)),
    text: segmentOf(events),
  });
  const segments = (events: readonly Event[]): readonly Row[] =>
    Array.from({ length: Math.ceil(events.length / segmentSize) }, (_, i) =>
      segment(events.slice(i * segmentSize, (i + 1) * segmentSize)),
    );
  return {
    segment,
    segments,
    rows: (events) =>
      events.length <= few
        ? events.map((event) => ({ key: lineKey(event), text: lineOf(event) }))
        : segments(events),
  };
}
