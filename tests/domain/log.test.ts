/** The log keeps events in their order, in pages, and knows which it holds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyLog, holds, inOrder, logOf, newestFirst, oldestFirst, withEvent } from "../../src/domain/log";
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
