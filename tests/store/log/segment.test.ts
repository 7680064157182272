/** A line and a segment: they give back what they were given, and damage is never taken for a person's doing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, idOf } from "../../../src/domain/log";
import { checksum } from "../../../src/store/log/checksum";
import { lineOf, readLine } from "../../../src/store/log/line";
import { readSegment, segmentOf } from "../../../src/store/log/segment";
import { diligent, logs } from "../events";

const [first] = diligent(1);
if (!first) throw new Error("no event");

/** What can be read of a damaged segment. */
const rest = (text: string): readonly Event[] => {
  const read = readSegment(text);
  return (read.as === "whole" ? read.value : read.rest) ?? [];
};

/** A character changed, left out, put in, or everything cut off from there. */
const damages: readonly ((text: string, i: number) => string)[] = [
  (text, i) => text.slice(0, i) + (text[i] === "x" ? "y" : "x") + text.slice(i + 1),
  (text, i) => text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ 1) + text.slice(i + 1),
  (text, i) => `${text.slice(0, i)}\n${text.slice(i + 1)}`,
  (text, i) => text.slice(0, i) + text.slice(i + 1),
  (text, i) => `${text.slice(0, i)}1${text.slice(i)}`,
  (text, i) => text.slice(0, i),
];

describe("a line, and a segment", () => {
  it("give back what they were given", () => {
    fc.assert(
      fc.property(logs, (events) => {
        for (const event of events)
          expect(readLine(lineOf(event), event)).toEqual({ as: "whole", value: event });
        expect(readSegment(segmentOf(events))).toEqual({ as: "whole", value: events });
      }),
    );
  });

  it("hold card ids of any letters, and numbers as large as a backup may bring", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => /^\S+$/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.constantFrom(-4e15, 0, 4e15))), (cards) => {
        const events = cards.map(([card, at], seq): Event => ({
          ...first,
          type: "graded",
          card,
          at,
          seq,
          grade: 2,
          took: 0,
        }));
        for (const event of events)
          expect(readLine(lineOf(event), event)).toEqual({ as: "whole", value: event });
        expect(readSegment(segmentOf(events))).toEqual({ as: "whole", value: events });
      }),
    );
  });

  it("are known to be torn wherever they are damaged, and never taken for another", () => {
    const line = lineOf(first);
    for (const damage of damages)
      for (let i = 0; i < line.length; i += 1) expect(readLine(damage(line, i), first).as).not.toBe("whole");
  });

  it("of any text at all are torn or newer, and nothing throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(readLine(a, first).as).not.toBe("whole");
        expect(readSegment(`${a}\n${b}`).as).not.toBe("whole");
      }),
    );
  });
});

describe("a damaged segment", () => {
  const events = diligent(70);
  const text = segmentOf(events);

  it("gives no event that was not in it, wherever and however it is damaged", () => {
    const isOriginal = (event: Event) => {
      const original = events[event.seq];
      return (
        original?.type === "graded" &&
        event.type === "graded" &&
        original.writer === event.writer &&
        original.at === event.at &&
        original.day === event.day &&
        original.card === event.card &&
        original.grade === event.grade &&
        original.took === event.took
      );
    };
    const faults: string[] = [];
    for (const [how, damage] of damages.entries()) {
      // Every character changed; every third one left out, put in, cut off.
      for (let i = 0; i < text.length; i += how < 2 ? 1 : 3) {
        const torn = damage(text, i);
        if (torn === text) continue;
        const read = readSegment(torn);
        if (read.as === "whole" || !(read.rest ?? []).every(isOriginal)) faults.push(`${how} at ${i}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it("loses two blocks of 64 at most when its rows are damaged", () => {
    const long = segmentOf(diligent(500));
    const [head = "", writers = "", names = ""] = long.split("\n");
    const rows = [head, writers, names].join("\n").length + 1;
    fc.assert(
      fc.property(
        fc.constantFrom(...damages.slice(0, 5)),
        fc.integer({ min: rows, max: long.length - 1 }),
        (damage, i) => {
          expect(rest(damage(long, i)).length).toBeGreaterThanOrEqual(500 - 128);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("loses nothing when its own checksum is what was damaged", () => {
    expect(rest(text.replace(/^2 .+/, "2 x"))).toEqual(events);
  });
});

describe("a save from the future", () => {
  it("is known by its number, and left for the newer Retrain", () => {
    expect(readLine(lineOf(first).replace(/^1 /, "2 "), first)).toEqual({ as: "newer" });
    expect(readSegment(segmentOf([first]).replace(/^2 /, "3 "))).toEqual({ as: "newer" });
  });

  it("with kinds of events that this build doesn't know gives those it does", () => {
    const events = diligent(3);
    const [head = "", ...body] = segmentOf(events).split("\n");
    const changed = `${body.join("\n")};6y0 answered 2 xyz`;
    expect(head).not.toBe("");
    expect(readSegment(`2 ${checksum(changed)}\n${changed}`)).toEqual({ as: "newer", rest: events });
    const line = `1 ${first.at.toString(36)} ${first.day.toString(36)} answered 2`;
    expect(readLine(`${line} ${checksum(`${idOf(first)} ${line}`)}`, first)).toEqual({ as: "newer" });
  });
});

describe("a line that a stranger wrote, its checksum right", () => {
  const odd = fc.string({
    unit: fc.constantFrom("a", ";", " ", "\n", "\t", "\u2028", ".", ","),
    minLength: 1,
  });

  it("is sealed as it was read, or not read at all", () => {
    const { at, day } = first;
    fc.assert(
      fc.property(odd, fc.constantFrom(0, 1, 2, 3, 4, 5), (text, place) => {
        const stamp = { writer: place === 5 ? text : "w", seq: 7, at, day };
        const written = (
          [
            { ...stamp, type: "tookBack", event: text },
            { ...stamp, type: "interviewed", round: text, did: { type: "next" } },
            { ...stamp, type: "restored", runs: [{ writer: text, from: 0, to: 9 }] },
            { ...stamp, type: "graded", card: text, grade: 3, took: 9 },
            { ...stamp, type: "began", custom: { kind: "cram", cards: ["a", text] } },
            { ...stamp, type: "ended" },
          ] as const
        )[place];
        if (!written) throw new Error("no such place");
        const read = readLine(lineOf(written), written);
        if (read.as !== "whole") return;
        expect(readSegment(segmentOf([read.value, first]))).toEqual({
          as: "whole",
          value: [read.value, first],
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it("is left as it is where it names what would end a row", () => {
    const { writer, seq, at, day } = first;
    for (const text of ["a;b", "a\nb", "a\tb"]) {
      const event: Event = { writer, seq, at, day, type: "tookBack", event: text };
      expect(readLine(lineOf(event), event)).toEqual({ as: "newer" });
    }
  });
});
