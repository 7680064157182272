/** Many events as one text, sealed: names once, times as differences, and blocks of rows that can be told from torn ones. */
import { type Event, type GradedEvent, type EventMeta, eventIdOf } from "../../domain/events/log";
import { checksum } from "./checksum";
import {
  type DecodeResult,
  type EncodedPayload,
  decodePayload,
  isWithinCalendar,
  isNewerVersion,
  isBase36,
  wordCountByType,
  encodePayload,
} from "./eventCodec";

/** The first word of every segment. Version 1 had a single block, without a checksum of its own, and longer rows. */
const segmentVersion = 2;
/** Rows that are lost together when one of them is damaged. */
const eventsPerBlock = 64;

/** What the rows of a segment refer to by number. */
type SegmentTables = { readonly writers: readonly string[]; readonly names: readonly string[] };

/**
 * By line: version and checksum; the writers; the names (card ids, front-coded: how many characters are shared with the
 * one before, then the rest); then the blocks. A block: a checksum of its events with all their names, a colon, the rows.
 * A row: its stamp, then what happened: for a grade, the grade and the time taken as one word and the number of its card.
 * A stamp: the time since the row before; then, unless writer and day are the same and the number is the next one, the
 * days since the row before, the writer, and the number. The first row of a block counts from nothing. All in base 36.
 */
export function encodeSegment(events: readonly Event[]): string {
  const writers = [...new Set(events.map(({ writer }) => writer))];
  const names = [...new Set(events.flatMap((event) => encodePayload(event).cards))].toSorted();
  const indexByName = new Map(names.map((name, i) => [name, i.toString(36)]));
  const indexByWriter = new Map(writers.map((writer, i) => [writer, i.toString(36)]));
  const encodeRow = (event: Event, previous: EventMeta): string => {
    const time = (event.timestamp - previous.timestamp).toString(36);
    const days = (event.day - previous.day).toString(36);
    const isConsecutive =
      event.day === previous.day && event.writer === previous.writer && event.seq === previous.seq + 1;
    const stamp = isConsecutive
      ? time
      : [time, days, indexByWriter.get(event.writer), event.seq.toString(36)].join(",");
    const { words, cards } = encodePayload(event);
    const numbers = cards.map((card) => indexByName.get(card) ?? "");
    return [stamp, ...(event.type === "graded" ? encodeShortGrade(event) : words), ...numbers].join(" ");
  };
  const blocks: string[] = [];
  for (let i = 0; i < events.length; i += eventsPerBlock) {
    const block = events.slice(i, i + eventsPerBlock);
    const rows = block.map((event, j) => encodeRow(event, block[j - 1] ?? zeroMeta));
    blocks.push(`${blockChecksum(block)}:${rows.join(";")}`);
  }
  const body = [writers.join(" "), encodeFrontCoding(names), ...blocks].join("\n");
  return `${segmentVersion} ${checksum(body)}\n${body}`;
}

/** Nearly all that a log holds are grades: theirs is one word. */
const encodeShortGrade = ({ grade, durationMs }: GradedEvent) => [grade + durationMs.toString(36)];

const zeroMeta: EventMeta = { writer: "", seq: -1, timestamp: 0, day: 0 };

/** Over what the rows mean rather than what they say, so that damage to the tables shows too. */
const blockChecksum = (events: readonly Event[]): string => checksum(events.map(canonicalText).join(";"));

function canonicalText(event: Event): string {
  const { words, cards } = encodePayload(event);
  return [eventIdOf(event), event.timestamp, event.day, ...words, ...cards].join(" ");
}

export function decodeSegment(text: string): DecodeResult<readonly Event[]> {
  const [head = "", writers = "", names = "", ...blocks] = text.split("\n");
  const [version = "", sum = ""] = head.split(" ");
  if (isNewerVersion(version, segmentVersion)) return { type: "newer" };
  const tables = { writers: writers.split(" "), names: decodeFrontCoding(names) };
  const decodedBlocks = blocks.map((block) => decodeBlock(block, tables));
  const isWhole = checksum(text.slice(head.length + 1)) === sum && /^[12]$/.test(version);
  if (!isWhole || decodedBlocks.some(({ rows }) => rows === undefined)) {
    return {
      type: "damaged",
      readable: decodedBlocks.flatMap(({ check, rows }) =>
        rows && check === blockChecksum(knownEvents(rows)) ? knownEvents(rows) : [],
      ),
    };
  }
  const events = decodedBlocks.flatMap(({ rows }) => knownEvents(rows ?? []));
  return decodedBlocks.some(({ rows }) => rows?.includes("unknown"))
    ? { type: "newer", readable: events }
    : { type: "complete", value: events };
}

/** An event, or one of a kind that only a newer Retrain knows. */
type DecodedRow = Event | "unknown";
const knownEvents = (rows: readonly DecodedRow[]): readonly Event[] =>
  rows.filter((row) => row !== "unknown");

/** The rows are undefined where one of them can't be read. */
function decodeBlock(
  block: string,
  { writers, names }: SegmentTables,
): { readonly check: string; readonly rows?: readonly DecodedRow[] } {
  const check = /^([0-9a-z]*):/.exec(block)?.[1];
  const rows: DecodedRow[] = [];
  let previous = zeroMeta;
  for (const row of block
    .slice(check === undefined ? 0 : check.length + 1)
    .split(";")
    .filter(Boolean)) {
    const [stamp = "", ...words] = row.split(" ");
    const [time = "", day = "0", writerIndex, number] = stamp.split(",");
    const writer = writerIndex === undefined ? previous.writer : writers[Number.parseInt(writerIndex, 36)];
    if (!writer || ![time, day, number ?? "0"].every(isBase36)) return { check: "" };
    previous = {
      writer,
      seq: number === undefined ? previous.seq + 1 : Number.parseInt(number, 36),
      timestamp: previous.timestamp + Number.parseInt(time, 36),
      day: previous.day + Number.parseInt(day, 36),
    };
    if (!isWithinCalendar(previous.timestamp, previous.day)) return { check: "" };
    const payload = decodePayload(expandRow(words, names));
    rows.push(payload ? { ...previous, ...payload } : "unknown");
  }
  return { check: check ?? "", rows };
}

/** The words as a line has them, and the names for their numbers. */
function expandRow(row: readonly string[], names: readonly string[]): EncodedPayload {
  const [first = "", ...rest] = row;
  const expanded = /^[1-4]/.test(first) ? ["g", first.slice(0, 1), first.slice(1), ...rest] : row;
  const wordCount = wordCountByType[expanded[0] ?? ""] ?? expanded.length;
  return {
    words: expanded.slice(0, wordCount),
    cards: expanded.slice(wordCount).map((number) => names[Number.parseInt(number, 36)] ?? ""),
  };
}

function encodeFrontCoding(sorted: readonly string[]): string {
  return sorted
    .map((name, i) => {
      const previous = sorted[i - 1] ?? "";
      let shared = 0;
      while (shared < 35 && shared < previous.length && name[shared] === previous[shared]) shared += 1;
      return shared.toString(36) + name.slice(shared);
    })
    .join(" ");
}

function decodeFrontCoding(text: string): readonly string[] {
  const names: string[] = [];
  for (const coded of text.split(" ").filter(Boolean)) {
    names.push((names.at(-1) ?? "").slice(0, Number.parseInt(coded[0] ?? "0", 36)) + coded.slice(1));
  }
  return names;
}
