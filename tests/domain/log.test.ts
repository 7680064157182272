/** The log keeps events in their order, in pages, and knows which it holds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  emptyLog,
  holds,
  inOrder,
  isNamedBy,
  logOf,
  newestFirst,
  oldestFirst,
  withEvent,
} from "../../src/domain/log";
import { diligent } from "../store/events";

describe("the log", () => {
  it("keeps its order through pages, and knows what it holds", () => {
    const events = diligent(1_500);
    const log = events.reduce(withEvent, emptyLog);
    expect(log).toEqual(logOf(events));
    expect([...newestFirst(log)].toReversed()).toEqual(events);
    for (const i of [0, 1, 511, 512, 513, 1_499]) {
      const event = events[i];
      if (!event) throw new Error("no event");
      expect(holds(log, event)).toBe(true);
      expect(holds(log, { ...event, writer: "another" })).toBe(false);
    }
    expect(events.toSorted(inOrder)).toEqual(events);
  });

  it("puts an event where it belongs, whenever it is heard of", () => {
    const events = diligent(1_200);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 1_100 }), (heard) => {
        const log = heard.reduce(withEvent, emptyLog);
        expect([...oldestFirst(log)]).toEqual(heard.toSorted(inOrder));
        expect(log.length).toBe(heard.length);
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

  it("names the events of its runs and no others, however these lie", () => {
    fc.assert(
      fc.property(runs, writer, fc.nat(32), (all, who, seq) => {
        const event = { writer: who, seq, at: 0, day: 0 };
        const named = all.some((run) => run.writer === who && run.from <= seq && seq <= run.to);
        expect(isNamedBy({ runs: all }, event)).toBe(named);
      }),
    );
  });

  it("of ten thousand single events is not gone through for each of them", () => {
    let looks = 0;
    const single = (i: number) => ({
      writer: "a",
      to: 2 * i,
      get from() {
        looks += 1;
        return 2 * i;
      },
    });
    const all = Array.from({ length: 10_000 }, (_, i) => single(i));
    const event = { writer: "a", seq: 9_998, at: 0, day: 0 };
    expect(isNamedBy({ runs: all }, event)).toBe(true);
    looks = 0;
    expect(isNamedBy({ runs: all }, event)).toBe(true);
    expect(isNamedBy({ runs: all }, { ...event, seq: 9_999 })).toBe(false);
    expect(looks).toBeLessThan(50);
  });
});
