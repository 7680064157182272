/** Many events as one text, sealed: names once, times as differences, and blocks of rows that can be told from torn ones. */
import { type Event, type Graded, type Stamp, idOf } from "../../domain/log";
import { checksum } from "./checksum";
import { type Read, type Words, happeningOf, isDated, isNewer, isNumber, wordsBefore, wordsOf } from "./line";

/** The first word of every segment. Version 1 had a single block, without a checksum of its own, and longer rows. */
const segmentVersion = 2;
/** Rows that are lost together when one of them is damaged. */
const blockSize = 64;

/** What the rows of a segment refer to by number. */
type Tables = { readonly writers: readonly string[]; readonly names: readonly string[] };

/**
 * By line: version and checksum; the writers; the names (card ids, front-coded: how many characters are shared with the
 * one before, then the rest); then the blocks. A block: a checksum of its events with all their names, a colon, the rows.
 * A row: its stamp, then what happened: for a grade, the grade and the time taken as one word and the number of its card.
 * A stamp: the time since the row before; then, unless writer and day are the same and the number is the next one, the
 * days since the row before, the writer, and the number. The first row of a block counts from nothing. All in base 36.
 */
export function segmentOf(events: readonly Event[]): string {
  const writers = [...new Set(events.map(({ writer }) => writer))];
  const names = [...new Set(events.flatMap((event) => wordsOf(event).cards))].toSorted();
  const numberOfName = new Map(names.map((name, i) => [name, i.toString(36)]));
  const numberOfWriter = new Map(writers.map((writer, i) => [writer, i.toString(36)]));
  const rowOf = (event: Event, before: Stamp): string => {
    const time = (event.at - before.at).toString(36);
    const days = (event.day - before.day).toString(36);
    const follows =
      event.day === before.day && event.writer === before.writer && event.seq === before.seq + 1;
    const stamp = follows
      ? time
      : [time, days, numberOfWriter.get(event.writer), event.seq.toString(36)].join(",");
    const { words, cards } = wordsOf(event);
    const numbers = cards.map((card) => numberOfName.get(card) ?? "");
    return [stamp, ...(event.type === "graded" ? shortGrade(event) : words), ...numbers].join(" ");
  };
  const blocks: string[] = [];
  for (let i = 0; i < events.length; i += blockSize) {
    const block = events.slice(i, i + blockSize);
    const rows = block.map((event, j) => rowOf(event, block[j - 1] ?? nothing));
    blocks.push(`${checkOf(block)}:${rows.join(";")}`);
  }
  const body = [writers.join(" "), frontCoded(names), ...blocks].join("\n");
  return `${segmentVersion} ${checksum(body)}\n${body}`;
}

/** Nearly all that a log holds are grades: theirs is one word. */
const shortGrade = ({ grade, took }: Graded) => [grade + took.toString(36)];

const nothing: Stamp = { writer: "", seq: -1, at: 0, day: 0 };

/** Over what the rows mean rather than what they say, so that damage to the tables shows too. */
const checkOf = (events: readonly Event[]): string => checksum(events.map(spelledOut).join(";"));

function spelledOut(event: Event): string {
  const { words, cards } = wordsOf(event);
  return [idOf(event), event.at, event.day, ...words, ...cards].join(" ");
}

export function readSegment(text: string): Read<readonly Event[]> {
  const [head = "", writers = "", names = "", ...blocks] = text.split("\n");
  const [version = "", sum = ""] = head.split(" ");
  if (isNewer(version, segmentVersion)) return { as: "newer" };
  const tables = { writers: writers.split(" "), names: frontDecoded(names) };
  const read = blocks.map((block) => readBlock(block, tables));
  const isWhole = checksum(text.slice(head.length + 1)) === sum && /^[12]$/.test(version);
  if (!isWhole || read.some(({ rows }) => rows === undefined)) {
    return {
      as: "torn",
      rest: read.flatMap(({ check, rows }) => (rows && check === checkOf(known(rows)) ? known(rows) : [])),
    };
  }
  const events = read.flatMap(({ rows }) => known(rows ?? []));
  return read.some(({ rows }) => rows?.includes("unknown"))
    ? { as: "newer", rest: events }
    : { as: "whole", value: events };
}

/** An event, or one of a kind that only a newer Retrain knows. */
type Row = Event | "unknown";
const known = (rows: readonly Row[]): readonly Event[] => rows.filter((row) => row !== "unknown");

/** The rows are undefined where one of them can't be read. */
function readBlock(
  block: string,
  { writers, names }: Tables,
): { readonly check: string; readonly rows?: readonly Row[] } {
  const check = /^([0-9a-z]*):/.exec(block)?.[1];
  const rows: Row[] = [];
  let before = nothing;
  for (const row of block
    .slice(check === undefined ? 0 : check.length + 1)
    .split(";")
    .filter(Boolean)) {
    const [stamp = "", ...words] = row.split(" ");
    const [time = "", day = "0", who, number] = stamp.split(",");
    const writer = who === undefined ? before.writer : writers[Number.parseInt(who, 36)];
    if (!writer || ![time, day, number ?? "0"].every(isNumber)) return { check: "" };
    before = {
      writer,
      seq: number === undefined ? before.seq + 1 : Number.parseInt(number, 36),
      at: before.at + Number.parseInt(time, 36),
      day: before.day + Number.parseInt(day, 36),
    };
    if (!isDated(before.at, before.day)) return { check: "" };
    const happening = happeningOf(named(words, names));
    rows.push(happening ? { ...before, ...happening } : "unknown");
  }
  return { check: check ?? "", rows };
}

/** The words as a line has them, and the names for their numbers. */
function named(row: readonly string[], names: readonly string[]): Words {
  const [first = "", ...rest] = row;
  const all = /^[1-4]/.test(first) ? ["g", first.slice(0, 1), first.slice(1), ...rest] : row;
  const before = wordsBefore[all[0] ?? ""] ?? all.length;
  return {
    words: all.slice(0, before),
    cards: all.slice(before).map((number) => names[Number.parseInt(number, 36)] ?? ""),
  };
}

function frontCoded(sorted: readonly string[]): string {
  return sorted
    .map((name, i) => {
      const before = sorted[i - 1] ?? "";
      let shared = 0;
      while (shared < 35 && shared < before.length && name[shared] === before[shared]) shared += 1;
      return shared.toString(36) + name.slice(shared);
    })
    .join(" ");
}

function frontDecoded(text: string): readonly string[] {
  const names: string[] = [];
  for (const coded of text.split(" ").filter(Boolean)) {
    names.push((names.at(-1) ?? "").slice(0, Number.parseInt(coded[0] ?? "0", 36)) + coded.slice(1));
  }
  return names;
}
