/** The rows of the log, in localStorage and in IndexedDB: an event row for a new event, a segment for many older ones. */
import { type Event, type EventMeta } from "../../domain/events/event";
import { type WriterId } from "../../domain/ids";
import type { DecodeResult } from "./codec/decodeResult";
import { decodeEventRow } from "./codec/eventRowCodec";
import { decodeSegment } from "./codec/segmentCodec";

export type Row = { readonly key: string; readonly text: string };

const eventRowPrefix = "retrain.log.";
const segmentPrefix = "retrain.segment.";

export const isEventRow = ({ key }: Row): boolean => key.startsWith(eventRowPrefix);
export const isSegment = ({ key }: Row): boolean => key.startsWith(segmentPrefix);
export const isLogRow = (row: Row): boolean => isEventRow(row) || isSegment(row);

export const eventRowKey = ({ writer, seq }: Pick<EventMeta, "writer" | "seq">): string =>
  `${eventRowPrefix}${writer}.${seq.toString(36)}`;

/** `number` counts this writer's segments. */
export const segmentKey = (writer: WriterId, number: number): string =>
  `${segmentPrefix}${writer}.${number.toString(36)}`;

/** Undefined for a key that isn't the log's. */
export function decodeRow(row: Row): DecodeResult<readonly Event[]> | undefined {
  if (isSegment(row)) return decodeSegment(row.text);
  if (!isEventRow(row)) return undefined;
  const [writer = "", seq = ""] = row.key.slice(eventRowPrefix.length).split(".");
  const decoded = decodeEventRow(row.text, { writer, seq: Number.parseInt(seq, 36) });
  return decoded.type === "complete" ? { type: "complete", value: [decoded.value] } : { type: decoded.type };
}

/** All events that can be decoded, also of a damaged row. */
export function readableEvents(row: Row): readonly Event[] {
  const decoded = decodeRow(row);
  return (decoded?.type === "complete" ? decoded.value : decoded?.readable) ?? [];
}

/** The events of a row that is complete; none of a damaged or newer one. */
export function completeEvents(row: Row): readonly Event[] {
  const decoded = decodeRow(row);
  return decoded?.type === "complete" ? decoded.value : [];
}
