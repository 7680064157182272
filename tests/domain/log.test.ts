/** The log keeps events in their order, in pages, and knows which it holds. */
import { describe, expect, it } from "vitest";
import { emptyLog, extended, holds, inOrder, logOf, newestFirst } from "../../src/domain/log";
import { diligent } from "../store/events";

describe("the log", () => {
  it("keeps its order through pages, and knows what it holds", () => {
    const events = diligent(1_500);
    const log = events.reduce(extended, emptyLog);
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
});
