/** The log keeps events in order, in pages, and finds them by binary search. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareEvents } from "../../../src/domain/events/event";
import {
  createLog,
  emptyLog,
  hasEvent,
  insertEvent,
  newestFirst,
  oldestFirst,
} from "../../../src/domain/events/log";
import { restoreIncludes } from "../../../src/domain/events/seqRange";
import { sampleGrades } from "../../storage/eventLog/sampleEvents";

describe("the log", () => {
  it("keeps its order across pages, and finds the events that it contains", () => {
    const events = sampleGrades(1_500);
    const log = events.reduce(insertEvent, emptyLog);
    expect(log).toEqual(createLog(events));
    expect([...newestFirst(log)].toReversed()).toEqual(events);
    for (const i of [0, 1, 511, 512, 513, 1_499]) {
      const event = events[i];
      if (!event) throw new Error("no event");
      expect(hasEvent(log, event)).toBe(true);
      expect(hasEvent(log, { ...event, writer: "another" })).toBe(false);
    }
    expect(events.toSorted(compareEvents)).toEqual(events);
  });

  it("inserts an event at its place, in whatever order events arrive", () => {
    const events = sampleGrades(1_200);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 1_100 }), (shuffled) => {
        const log = shuffled.reduce(insertEvent, emptyLog);
        expect([...oldestFirst(log)]).toEqual(shuffled.toSorted(compareEvents));
        expect(log.length).toBe(shuffled.length);
        for (const { length, first, last, events: page } of log.pages)
          expect([length, first, last]).toEqual([page.length, page[0], page.at(-1)]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("a restore", () => {
  const writer = fc.constantFrom("a", "b");
  const runs = fc.array(fc.record({ writer, from: fc.nat(30), to: fc.nat(30) }), { maxLength: 12 });

  it("contains the events of its ranges and no others, however these are arranged", () => {
    fc.assert(
      fc.property(runs, writer, fc.nat(32), (all, who, seq) => {
        const event = { writer: who, seq, timestamp: 0, day: 0 };
        const named = all.some((run) => run.writer === who && run.from <= seq && seq <= run.to);
        expect(restoreIncludes({ ranges: all }, event)).toBe(named);
      }),
    );
  });

  it("of ten thousand single events is not searched from the start for each of them", () => {
    let looks = 0;
    const single = (i: number) => ({
      writer: "a",
      get from() {
        looks += 1;
        return 2 * i;
      },
      get to() {
        looks += 1;
        return 2 * i;
      },
    });
    const all = Array.from({ length: 10_000 }, (_, i) => single(i));
    const event = { writer: "a", seq: 9_998, timestamp: 0, day: 0 };
    expect(restoreIncludes({ ranges: all }, event)).toBe(true);
    looks = 0;
    expect(restoreIncludes({ ranges: all }, event)).toBe(true);
    expect(restoreIncludes({ ranges: all }, { ...event, seq: 9_999 })).toBe(false);
    expect(looks).toBeLessThan(50);
  });
});
