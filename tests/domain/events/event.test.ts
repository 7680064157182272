/** The order of the log. */
import { expect, it } from "vitest";
import { compareEvents } from "../../../src/domain/events/event";

it("orders events by timestamp, then writer, then sequence number", () => {
  const meta = (timestamp: number, writer: string, seq: number) => ({ timestamp, writer, seq, day: 0 });
  const ordered = [meta(1, "b", 9), meta(2, "a", 3), meta(2, "a", 4), meta(2, "b", 1)];
  expect(ordered.toReversed().sort(compareEvents)).toEqual(ordered);
  expect(compareEvents(meta(1, "a", 1), meta(1, "a", 1))).toBe(0);
});
