/** What is written for each type of event, byte for byte, and which texts are no event. */
import { describe, expect, it } from "vitest";
import { type EventPayload, eventIdOf } from "../../../../src/domain/events/event";
import type { CardChange } from "../../../../src/domain/events/cardChange";
import { checksum } from "../../../../src/storage/eventLog/codec/checksum";
import { decodeChange, encodeChange } from "../../../../src/storage/eventLog/codec/cardChangeCodec";
import { decodeEventRow, encodeEventRow } from "../../../../src/storage/eventLog/codec/eventRowCodec";

const meta = { writer: "w", seq: 36, timestamp: 1_795_400_000_000, day: 20_780 };
const start = `1 ${meta.timestamp.toString(36)} ${meta.day.toString(36)}`;
const card = "c/s/a;1:name";

/** An event row with a valid checksum. */
const eventRowOf = (body: string, id: Parameters<typeof eventIdOf>[0] = meta): string =>
  `${body} ${checksum(`${eventIdOf(id)} ${body}`)}`;

const changes: readonly (readonly [word: string, change: CardChange])[] = [
  ["s1", { type: "suspended", on: true }],
  ["s0", { type: "suspended", on: false }],
  ["b1", { type: "buried", on: true }],
  ["b0", { type: "buried", on: false }],
  ["m1", { type: "marked", on: true }],
  ["m0", { type: "marked", on: false }],
  ["f0", { type: "flagged", flag: 0 }],
  ["f7", { type: "flagged", flag: 7 }],
  ["n", { type: "noteEdited", text: "" }],
  ["na%0020b", { type: "noteEdited", text: "a b" }],
  ["r", { type: "reset" }],
  ["d10", { type: "rescheduled", dueDay: 36 }],
  ["d-1", { type: "rescheduled", dueDay: -1 }],
  ["a", { type: "broughtForward" }],
];

describe("a card change", () => {
  it.each(changes)("is the word %s", (word, change) => {
    expect(encodeChange(change)).toBe(word);
    expect(decodeChange(word)).toEqual(change);
  });

  it.each(["", "s", "s2", "s10", "b", "m-1", "f", "f8", "f07", "r1", "a0", "d", "dzzzzzzzz", "d1.5", "x1"])(
    "isn't the word %j",
    (word) => {
      expect(decodeChange(word)).toBeUndefined();
    },
  );
});

const payloads: readonly (readonly [words: string, payload: EventPayload])[] = [
  [`g 3 rs ${card}`, { type: "graded", card, grade: 3, durationMs: 1_000 }],
  [`c 1 0 ${card}`, { type: "crammed", card, grade: 1, durationMs: 0 }],
  [`x s1 ${card} b`, { type: "cardsChanged", cards: [card, "b"], change: { type: "suspended", on: true } }],
  ["u w.35", { type: "undone", event: "w.35" }],
  ["b", { type: "sessionStarted" }],
  [`s cram ${card}`, { type: "sessionStarted", custom: { type: "cram", cards: [card] } }],
  ["s ahead a b", { type: "sessionStarted", custom: { type: "reviewAhead", cards: ["a", "b"] } }],
  ["e", { type: "sessionEnded" }],
  ["m 10", { type: "newCardsAdded", newCards: 36 }],
  ['i r1 {"type":"next"}', { type: "interview", round: "r1", payload: { type: "itemDone" } }],
  [
    "t a.0.z b.10.10",
    {
      type: "restored",
      ranges: [
        { writer: "a", from: 0, to: 35 },
        { writer: "b", from: 36, to: 36 },
      ],
    },
  ],
];

describe("an event row", () => {
  it.each(payloads)("for an event is its meta, %s and the checksum", (words, payload) => {
    const event = { ...meta, ...payload };
    const row = eventRowOf(`${start} ${words}`);
    expect(encodeEventRow(event)).toBe(row);
    expect(decodeEventRow(row, meta)).toEqual({ type: "complete", value: event });
  });

  it.each([
    "g 0 rs a",
    "g 5 rs a",
    "g toString rs a",
    "g 3 r.s a",
    "g 3 rs",
    "g 3 rs ",
    "x s1",
    "x s9 a",
    "u",
    "u a;b",
    "s cram",
    "s other a",
    "m",
    "m 1.5",
    "i r1",
    "i r1 {",
    'i r1 {"type":"other"}',
    'i a;b {"type":"next"}',
    "t a.0",
    "t a.0.z.1",
    "t .0.z",
    "t a.0.z b.+.1",
    "q 1 2",
  ])("with the words %j is left to a newer version", (words) => {
    expect(decodeEventRow(eventRowOf(`${start} ${words}`), meta)).toEqual({ type: "newer" });
  });

  it.each([
    ["an earlier version", `0${start.slice(1)} e`, meta],
    ["a timestamp that is no number", "1 A 1 e", meta],
    ["a day that is no number", "1 1 A e", meta],
    ["a timestamp beyond the calendar", "1 zzzzzzzzzzz 1 e", meta],
    ["a day beyond the calendar", "1 1 zzzzzzz e", meta],
    ["a writer of two words", `${start} e`, { ...meta, writer: "a b" }],
    ["a negative number", `${start} e`, { ...meta, seq: -1 }],
    ["no number", `${start} e`, { ...meta, seq: Number.NaN }],
  ])("with %s is damaged", (_, body, id) => {
    expect(decodeEventRow(eventRowOf(body, id), id)).toEqual({ type: "damaged" });
  });

  it("may have the sequence number 0", () => {
    const id = { ...meta, seq: 0 };
    expect(decodeEventRow(eventRowOf(`${start} e`, id), id)).toMatchObject({ type: "complete" });
  });

  it("belongs to its key: under another one it is damaged", () => {
    const row = eventRowOf(`${start} e`);
    expect(decodeEventRow(row, { ...meta, seq: 37 })).toEqual({ type: "damaged" });
    expect(decodeEventRow(row, { ...meta, writer: "v" })).toEqual({ type: "damaged" });
  });
});
