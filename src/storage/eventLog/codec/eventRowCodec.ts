/** The row of one event, a short text: what a grade writes. */
import { type Event, type EventMeta } from "../../../domain/events/event";
import { checksum } from "./checksum";
import type { DecodeResult } from "./decodeResult";
import { decodePayload, encodePayload, splitPayload } from "./eventPayloadCodec";
import { isBase36, isNewerVersion, isSingleWord, isWithinCalendar } from "./wordSyntax";

/** The first word of every event row. */
const eventRowVersion = 1;

/** `1 <timestamp> <day> <payload…> <checksum>`. The writer and the sequence number are in the key. */
export function encodeEventRow(event: Event): string {
  const { words, cards } = encodePayload(event);
  const meta = [eventRowVersion, event.timestamp.toString(36), event.day.toString(36)];
  const body = [...meta, ...words, ...cards].join(" ");
  return `${body} ${eventRowChecksum(event, body)}`;
}

export function decodeEventRow(text: string, id: Pick<EventMeta, "writer" | "seq">): DecodeResult<Event> {
  if (isNewerVersion(text.slice(0, text.indexOf(" ")), eventRowVersion)) return { type: "newer" };
  const end = text.lastIndexOf(" ");
  const body = text.slice(0, Math.max(0, end));
  if (eventRowChecksum(id, body) !== text.slice(end + 1)) return { type: "damaged" };
  const [version = "", timestampWord = "", dayWord = "", ...words] = body.split(" ");
  if (version !== String(eventRowVersion) || !isSingleWord(id.writer) || !(id.seq >= 0))
    return { type: "damaged" };
  if (!isBase36(timestampWord) || !isBase36(dayWord)) return { type: "damaged" };
  const [timestamp, day] = [Number.parseInt(timestampWord, 36), Number.parseInt(dayWord, 36)];
  if (!isWithinCalendar(timestamp, day)) return { type: "damaged" };
  const payload = decodePayload(splitPayload(words));
  if (!payload) return { type: "newer" };
  return { type: "complete", value: { writer: id.writer, seq: id.seq, timestamp, day, ...payload } };
}

/** Covers the id, too, so that an event row under another key is detected. */
const eventRowChecksum = ({ writer, seq }: Pick<EventMeta, "writer" | "seq">, body: string): string =>
  checksum(`${writer}.${seq} ${body}`);
