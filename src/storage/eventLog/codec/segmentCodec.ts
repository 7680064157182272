/** Encodes many events as one text: each card id once, timestamps as differences, and blocks with their own checksums, so that damage costs one block. */
import { type Event, type EventMeta, eventIdOf } from "../../../domain/events/event";
import { checksum } from "./checksum";
import type { DecodeResult } from "./decodeResult";
import { decodeFrontCoding, encodeFrontCoding } from "./frontCoding";
import { type EncodedPayload, decodePayload, encodePayload, splitPayload } from "./eventPayloadCodec";
import { isBase36, isNewerVersion, isWithinCalendar } from "./wordSyntax";

/** The first word of every segment. Version 1 had a single block, without a checksum of its own, and longer entries. */
const segmentVersion = 2;
const eventsPerBlock = 64;

/** The texts that the entries refer to by number. */
type SegmentTables = { readonly writers: readonly string[]; readonly cards: readonly string[] };

/**
 * By line: version and checksum; the writers; the card ids, front-coded; then the blocks. A block: the checksum of its events,
 * a colon, the entries separated by semicolons. An entry: its meta, its payload words (for a grade, the grade and the duration as
 * one word) and the numbers of its cards. The meta: the milliseconds since the entry before; then, unless writer and day are the
 * same and the sequence number is the next one, the days since the entry before, the writer's number and the sequence number. The
 * first entry of a block counts from zero. All numbers in base 36.
 */
export function encodeSegment(events: readonly Event[]): string {
  const writers = [...new Set(events.map(({ writer }) => writer))];
  const cards = [...new Set(events.flatMap((event) => encodePayload(event).cards))].toSorted();
  const indexByCard = new Map(cards.map((card, i) => [card, i.toString(36)]));
  const indexByWriter = new Map(writers.map((writer, i) => [writer, i.toString(36)]));
  const encodeMeta = (event: Event, previous: EventMeta): string => {
    const time = (event.timestamp - previous.timestamp).toString(36);
    const days = (event.day - previous.day).toString(36);
    const isConsecutive =
      event.day === previous.day && event.writer === previous.writer && event.seq === previous.seq + 1;
    return isConsecutive
      ? time
      : [time, days, indexByWriter.get(event.writer), event.seq.toString(36)].join(",");
  };
  const encodeEntry = (event: Event, previous: EventMeta): string => {
    const { words, cards: eventCards } = encodePayload(event);
    // Most events are grades, so they get a shorter encoding.
    const shortWords = event.type === "graded" ? [`${event.grade}${event.durationMs.toString(36)}`] : words;
    const numbers = eventCards.map((card) => indexByCard.get(card) ?? "");
    return [encodeMeta(event, previous), ...shortWords, ...numbers].join(" ");
  };
  const blocks: string[] = [];
  for (let i = 0; i < events.length; i += eventsPerBlock) {
    const block = events.slice(i, i + eventsPerBlock);
    const entries = block.map((event, j) => encodeEntry(event, block[j - 1] ?? zeroMeta));
    blocks.push(`${blockChecksum(block)}:${entries.join(";")}`);
  }
  const body = [writers.join(" "), encodeFrontCoding(cards), ...blocks].join("\n");
  return `${segmentVersion} ${checksum(body)}\n${body}`;
}

const zeroMeta: EventMeta = { writer: "", seq: -1, timestamp: 0, day: 0 };

/** Covers the decoded events, so that damage to the tables is detected, too. */
const blockChecksum = (events: readonly Event[]): string => checksum(events.map(canonicalText).join(";"));

function canonicalText(event: Event): string {
  const { words, cards } = encodePayload(event);
  return [eventIdOf(event), event.timestamp, event.day, ...words, ...cards].join(" ");
}

export function decodeSegment(text: string): DecodeResult<readonly Event[]> {
  const [head = "", writers = "", cards = "", ...encodedBlocks] = text.split("\n");
  const [version = "", sum = ""] = head.split(" ");
  if (isNewerVersion(version, segmentVersion)) return { type: "newer" };
  const tables = { writers: writers.split(" "), cards: decodeFrontCoding(cards) };
  const blocks = encodedBlocks.map((block) => decodeBlock(block, tables));
  const isIntact = checksum(text.slice(head.length + 1)) === sum && /^[12]$/.test(version);
  if (!isIntact || blocks.some(({ entries }) => entries === undefined)) {
    return {
      type: "damaged",
      readable: blocks.flatMap(({ sum: blockSum, entries = [] }) => {
        const events = knownEvents(entries);
        return blockSum === blockChecksum(events) ? events : [];
      }),
    };
  }
  const entries = blocks.flatMap((block) => block.entries ?? []);
  const events = knownEvents(entries);
  return events.length < entries.length
    ? { type: "newer", readable: events }
    : { type: "complete", value: events };
}

/** An event, or one of a type that only a newer version knows. */
type DecodedEntry = Event | "unknown";
const knownEvents = (entries: readonly DecodedEntry[]): readonly Event[] =>
  entries.filter((entry) => entry !== "unknown");

/** `entries` is undefined if one of them can't be decoded. */
type DecodedBlock = { readonly sum: string; readonly entries?: readonly DecodedEntry[] };

function decodeBlock(block: string, tables: SegmentTables): DecodedBlock {
  const sum = /^([0-9a-z]*):/.exec(block)?.[1];
  const encodedEntries = block.slice(sum === undefined ? 0 : sum.length + 1).split(";");
  const entries: DecodedEntry[] = [];
  let previous = zeroMeta;
  for (const entry of encodedEntries.filter(Boolean)) {
    const [encodedMeta = "", ...words] = entry.split(" ");
    const meta = decodeMeta(encodedMeta, previous, tables.writers);
    if (!meta) return { sum: "" };
    previous = meta;
    const payload = decodePayload(expandWords(words, tables.cards));
    entries.push(payload ? { ...meta, ...payload } : "unknown");
  }
  return { sum: sum ?? "", entries };
}

function decodeMeta(encoded: string, previous: EventMeta, writers: readonly string[]): EventMeta | undefined {
  const [time = "", days = "0", writerIndex, seq] = encoded.split(",");
  const writer = writerIndex === undefined ? previous.writer : writers[Number.parseInt(writerIndex, 36)];
  if (!writer || ![time, days, seq ?? "0"].every(isBase36)) return undefined;
  const meta = {
    writer,
    seq: seq === undefined ? previous.seq + 1 : Number.parseInt(seq, 36),
    timestamp: previous.timestamp + Number.parseInt(time, 36),
    day: previous.day + Number.parseInt(days, 36),
  };
  return isWithinCalendar(meta.timestamp, meta.day) ? meta : undefined;
}

/** The words as in an event row: grades in full, and card ids for their numbers. */
function expandWords(entry: readonly string[], cards: readonly string[]): EncodedPayload {
  const [first = "", ...rest] = entry;
  const { words, cards: numbers } = splitPayload(
    /^[1-4]/.test(first) ? ["g", first.slice(0, 1), first.slice(1), ...rest] : entry,
  );
  return { words, cards: numbers.map((number) => cards[Number.parseInt(number, 36)] ?? "") };
}
