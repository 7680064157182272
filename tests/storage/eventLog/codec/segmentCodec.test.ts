/** Event rows and segments decode to the events that were encoded, and damage is never decoded as another event. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, eventIdOf } from "../../../../src/domain/events/event";
import { checksum } from "../../../../src/storage/eventLog/codec/checksum";
import { decodeEventRow, encodeEventRow } from "../../../../src/storage/eventLog/codec/eventRowCodec";
import { decodeSegment, encodeSegment } from "../../../../src/storage/eventLog/codec/segmentCodec";
import { arbitraryLogs, sampleGrades } from "../sampleEvents";

const [first] = sampleGrades(1);
if (!first) throw new Error("no event");

/** The events that can be read of a damaged segment. */
const readableEventsOf = (text: string): readonly Event[] => {
  const decoded = decodeSegment(text);
  return (decoded.type === "complete" ? decoded.value : decoded.readable) ?? [];
};

/** A character is changed, removed or inserted, or the text is truncated. */
const damages: readonly ((text: string, i: number) => string)[] = [
  (text, i) => text.slice(0, i) + (text[i] === "x" ? "y" : "x") + text.slice(i + 1),
  (text, i) => text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ 1) + text.slice(i + 1),
  (text, i) => `${text.slice(0, i)}\n${text.slice(i + 1)}`,
  (text, i) => text.slice(0, i) + text.slice(i + 1),
  (text, i) => `${text.slice(0, i)}1${text.slice(i)}`,
  (text, i) => text.slice(0, i),
];

describe("an event row, and a segment", () => {
  it("decode to the events that were encoded", () => {
    fc.assert(
      fc.property(arbitraryLogs, (events) => {
        for (const event of events)
          expect(decodeEventRow(encodeEventRow(event), event)).toEqual({ type: "complete", value: event });
        expect(decodeSegment(encodeSegment(events))).toEqual({ type: "complete", value: events });
      }),
    );
  });

  it("can have any card id without spaces, and numbers as large as a backup may have", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => /^\S+$/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom(-4e15, 0, 4e15))), (cards) => {
        const events = cards.map(([card, timestamp], seq): Event => ({
          ...first,
          type: "graded",
          card,
          timestamp,
          seq,
          grade: 2,
          durationMs: 0,
        }));
        for (const event of events)
          expect(decodeEventRow(encodeEventRow(event), event)).toEqual({ type: "complete", value: event });
        expect(decodeSegment(encodeSegment(events))).toEqual({ type: "complete", value: events });
      }),
    );
  });

  it("are recognized as damaged wherever an event row is damaged", () => {
    const row = encodeEventRow(first);
    for (const damage of damages)
      for (let i = 0; i < row.length; i += 1)
        expect(decodeEventRow(damage(row, i), first).type).not.toBe("complete");
  });

  it("of any other text are damaged or newer, and nothing throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(decodeEventRow(a, first).type).not.toBe("complete");
        expect(decodeSegment(`${a}\n${b}`).type).not.toBe("complete");
      }),
    );
  });
});

describe("a damaged segment", () => {
  const events = sampleGrades(70);
  const text = encodeSegment(events);

  it("gives only events that were in it, however it is damaged", () => {
    const isOriginal = (event: Event) => {
      const original = events[event.seq];
      return (
        original?.type === "graded" &&
        event.type === "graded" &&
        original.writer === event.writer &&
        original.timestamp === event.timestamp &&
        original.day === event.day &&
        original.card === event.card &&
        original.grade === event.grade &&
        original.durationMs === event.durationMs
      );
    };
    const faults: string[] = [];
    for (const [how, damage] of damages.entries()) {
      // Every character is changed; at every third one, one is removed or inserted, or the text is truncated.
      for (let i = 0; i < text.length; i += how < 2 ? 1 : 3) {
        const damaged = damage(text, i);
        if (damaged === text) continue;
        const decoded = decodeSegment(damaged);
        if (decoded.type === "complete" || !(decoded.readable ?? []).every(isOriginal))
          faults.push(`${how} at ${i}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it("loses two blocks of 64 at most when its rows are damaged", () => {
    const long = encodeSegment(sampleGrades(500));
    const [head = "", writers = "", names = ""] = long.split("\n");
    const rows = [head, writers, names].join("\n").length + 1;
    fc.assert(
      fc.property(
        fc.constantFrom(...damages.slice(0, 5)),
        fc.integer({ min: rows, max: long.length - 1 }),
        (damage, i) => {
          expect(readableEventsOf(damage(long, i)).length).toBeGreaterThanOrEqual(500 - 128);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("loses nothing when its own checksum is what was damaged", () => {
    expect(readableEventsOf(text.replace(/^2 .+/, "2 x"))).toEqual(events);
  });
});

describe("a save of a newer version", () => {
  it("is recognized by its version number, and not decoded", () => {
    expect(decodeEventRow(encodeEventRow(first).replace(/^1 /, "2 "), first)).toEqual({ type: "newer" });
    expect(decodeSegment(encodeSegment([first]).replace(/^2 /, "3 "))).toEqual({ type: "newer" });
  });

  it("with events of unknown types gives the known ones", () => {
    const events = sampleGrades(3);
    const [head = "", ...body] = encodeSegment(events).split("\n");
    const changed = `${body.join("\n")};6y0 answered 2 xyz`;
    expect(head).not.toBe("");
    expect(decodeSegment(`2 ${checksum(changed)}\n${changed}`)).toEqual({ type: "newer", readable: events });
    const words = `1 ${first.timestamp.toString(36)} ${first.day.toString(36)} answered 2`;
    expect(decodeEventRow(`${words} ${checksum(`${eventIdOf(first)} ${words}`)}`, first)).toEqual({
      type: "newer",
    });
  });
});

describe("an untrusted event row with a valid checksum", () => {
  const idText = fc.string({
    unit: fc.constantFrom("a", ";", " ", "\n", "\t", "\u2028", ".", ","),
    minLength: 1,
  });

  it("keeps its content in a segment, or can't be decoded at all", () => {
    const { timestamp, day } = first;
    fc.assert(
      fc.property(idText, fc.constantFrom(0, 1, 2, 3, 4, 5), (text, place) => {
        const meta = { writer: place === 5 ? text : "w", seq: 7, timestamp, day };
        const written = (
          [
            { ...meta, type: "undone", event: text },
            { ...meta, type: "interview", round: text, payload: { type: "itemDone" } },
            { ...meta, type: "restored", ranges: [{ writer: text, from: 0, to: 9 }] },
            { ...meta, type: "graded", card: text, grade: 3, durationMs: 9 },
            { ...meta, type: "sessionStarted", custom: { type: "cram", cards: ["a", text] } },
            { ...meta, type: "sessionEnded" },
          ] as const
        )[place];
        if (!written) throw new Error("no such event");
        const decoded = decodeEventRow(encodeEventRow(written), written);
        if (decoded.type !== "complete") return;
        expect(decodeSegment(encodeSegment([decoded.value, first]))).toEqual({
          type: "complete",
          value: [decoded.value, first],
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it("is left to a newer version if an id has a character that ends a row", () => {
    const { writer, seq, timestamp: at, day } = first;
    for (const text of ["a;b", "a\nb", "a\tb"]) {
      const event: Event = { writer, seq, timestamp: at, day, type: "undone", event: text };
      expect(decodeEventRow(encodeEventRow(event), event)).toEqual({ type: "newer" });
    }
  });
});
