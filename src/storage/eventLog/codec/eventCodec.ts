/** One event as one short line: what a grade writes. */
import { type Event, type EventMeta } from "../../../domain/events/event";
import { checksum } from "./checksum";
import type { DecodeResult } from "./decodeResult";
import { decodePayload, encodePayload, splitPayload } from "./payloadCodec";
import { isBase36, isNewerVersion, isSingleWord, isWithinCalendar } from "./wordSyntax";

/** The first word of every line. */
const lineVersion = 1;

/** `1 <timestamp> <day> <payload…> <checksum>`. The writer and the sequence number are in the key. */
export function encodeLine(event: Event): string {
  const { words, cards } = encodePayload(event);
  const meta = [lineVersion, event.timestamp.toString(36), event.day.toString(36)];
  const body = [...meta, ...words, ...cards].join(" ");
  return `${body} ${lineChecksum(event, body)}`;
}

export function decodeLine(line: string, id: Pick<EventMeta, "writer" | "seq">): DecodeResult<Event> {
  if (isNewerVersion(line.slice(0, line.indexOf(" ")), lineVersion)) return { type: "newer" };
  const end = line.lastIndexOf(" ");
  const body = line.slice(0, Math.max(0, end));
  if (lineChecksum(id, body) !== line.slice(end + 1)) return { type: "damaged" };
  const [version = "", timestampWord = "", dayWord = "", ...words] = body.split(" ");
  if (version !== String(lineVersion) || !isSingleWord(id.writer) || !(id.seq >= 0))
    return { type: "damaged" };
  if (!isBase36(timestampWord) || !isBase36(dayWord)) return { type: "damaged" };
  const [timestamp, day] = [Number.parseInt(timestampWord, 36), Number.parseInt(dayWord, 36)];
  if (!isWithinCalendar(timestamp, day)) return { type: "damaged" };
  const payload = decodePayload(splitPayload(words));
  if (!payload) return { type: "newer" };
  return { type: "complete", value: { writer: id.writer, seq: id.seq, timestamp, day, ...payload } };
}

/** Covers the id, too, so that a line under another key is detected. */
const lineChecksum = ({ writer, seq }: Pick<EventMeta, "writer" | "seq">, body: string): string =>
  checksum(`${writer}.${seq} ${body}`);
