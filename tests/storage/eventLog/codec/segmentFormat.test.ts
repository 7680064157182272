/** The text of a segment, byte for byte: what a row omits, where a block ends, and what is lost when it is damaged. */
import { describe, expect, it } from "vitest";
import type { Event } from "../../../../src/domain/events/event";
import { checksum } from "../../../../src/storage/eventLog/codec/checksum";
import { decodeSegment, encodeSegment } from "../../../../src/storage/eventLog/codec/segmentCodec";

const ended = (writer: string, seq: number, timestamp: number, day: number): Event => ({
  writer,
  seq,
  timestamp,
  day,
  type: "sessionEnded",
});
const endedInOrder = (count: number): readonly Event[] =>
  Array.from({ length: count }, (_, seq) => ended("w", seq, seq, 0));

/** A segment with the valid checksum of its body. */
const segmentOf = (body: string, version = 2): string => `${version} ${checksum(body)}\n${body}`;
const blockOf = (events: readonly Event[], rows: string): string => {
  const canonical = events.map(({ writer, seq, timestamp, day }) => `${writer}.${seq} ${timestamp} ${day} e`);
  return `${checksum(canonical.join(";"))}:${rows}`;
};

describe("the rows of a segment", () => {
  it("have the day, the writer and the sequence number only if they don't follow from the previous row", () => {
    const events = [
      ended("w", 4, 100, 0),
      ended("w", 5, 136, 0),
      ended("w", 7, 136, 0),
      ended("w", 8, 137, 1),
      ended("v", 9, 100, 1),
    ];
    const block = blockOf(events, "2s,0,0,4 e;10 e;0,0,0,7 e;1,1,0,8 e;-11,0,1,9 e");
    const text = segmentOf(`w v\n\n${block}`);
    expect(encodeSegment(events)).toBe(text);
    expect(decodeSegment(text)).toEqual({ type: "complete", value: events });
  });

  it("have a grade and its duration as one word, and cards by number", () => {
    const meta = { writer: "w", seq: 0, timestamp: 0, day: 0 };
    const events: readonly Event[] = [
      { ...meta, type: "graded", card: "b", grade: 3, durationMs: 36 },
      { ...meta, seq: 1, type: "crammed", card: "a", grade: 1, durationMs: 36 },
    ];
    const text = encodeSegment(events);
    expect(text.split("\n").slice(1, 3)).toEqual(["w", "0a 0b"]);
    expect(text.slice(text.indexOf(":") + 1)).toBe("0,0,0,0 310 1;0 c 1 10 0");
    expect(decodeSegment(text)).toEqual({ type: "complete", value: events });
  });

  it.each([
    [1, [1]],
    [64, [64]],
    [65, [64, 1]],
    [129, [64, 64, 1]],
  ])("%i of them are in blocks of %j", (count, sizes) => {
    const text = encodeSegment(endedInOrder(count));
    const blocks = text.split("\n").slice(3);
    expect(blocks.map((block) => block.split(";").length)).toEqual(sizes);
    // The first row of a block counts from zero again.
    expect(blocks.every((block) => block.includes(`:${(blocks.indexOf(block) * 64).toString(36)}`))).toBe(
      true,
    );
    expect(decodeSegment(text)).toEqual({ type: "complete", value: endedInOrder(count) });
  });

  it("may be none", () => {
    expect(decodeSegment(encodeSegment([]))).toEqual({ type: "complete", value: [] });
  });
});

describe("a segment", () => {
  const events = endedInOrder(2);
  const rows = "0 e;1 e";

  it("of version 1 has one block without a checksum", () => {
    const first = "0,0,0,0 e;1 e";
    expect(decodeSegment(segmentOf(`w\n\n${first}`, 1))).toEqual({ type: "complete", value: events });
  });

  it.each([
    [0, "damaged"],
    [1, "complete"],
    [2, "complete"],
    [3, "newer"],
  ])("of version %i is %s", (version, type) => {
    const block = blockOf(events, "0,0,0,0 e;1 e");
    expect(decodeSegment(segmentOf(`w\n\n${block}`, version)).type).toBe(type);
  });

  it.each([
    ["a writer that isn't in the table", "0,0,1,0 e"],
    ["no writer at all", rows],
    ["a time that is no number", "x.y,0,0,0 e"],
    ["a day that is no number", "0,-,0,0 e"],
    ["a number that is none", "0,0,0,- e"],
    ["a moment beyond the calendar", "zzzzzzzzzzz,0,0,0 e"],
    ["a day beyond the calendar", "0,zzzzzzz,0,0 e"],
  ])("with %s is damaged, and nothing of it is read", (_, damagedRows) => {
    expect(decodeSegment(segmentOf(`w\n\n${blockOf([], damagedRows)}`))).toEqual({
      type: "damaged",
      readable: [],
    });
  });

  it("with a card that isn't in the table is left to a newer version", () => {
    const row = "0,0,0,0 310 5";
    expect(decodeSegment(segmentOf(`w\n0a\nx:${row}`))).toEqual({ type: "newer", readable: [] });
  });

  it("that is damaged gives its undamaged blocks", () => {
    const all = endedInOrder(130);
    const [head, writers, cards, ...blocks] = encodeSegment(all).split("\n");
    const damaged = [blocks[0], `${blocks[1]};1 e`, blocks[2]];
    expect(decodeSegment([head, writers, cards, ...damaged].join("\n"))).toEqual({
      type: "damaged",
      readable: [...all.slice(0, 64), ...all.slice(128)],
    });
  });
});
