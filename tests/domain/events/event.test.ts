/** Which values are events that this version knows. */
import { expect, it } from "vitest";
import { compareEvents, isEvent } from "../../../src/domain/events/event";
import { isInterviewPayload } from "../../../src/domain/events/interview/payload";

const noObjects: readonly unknown[] = [null, undefined, "graded", 1, [], {}];

it("knows events by their type", () => {
  expect(isEvent({ type: "graded" })).toBe(true);
  expect(isEvent({ type: "restored" })).toBe(true);
  expect(isEvent({ type: "other" })).toBe(false);
  expect(noObjects.filter(isEvent)).toEqual([]);
});

it("knows interview payloads by their type", () => {
  expect(isInterviewPayload({ type: "started" })).toBe(true);
  expect(isInterviewPayload({ type: "deleted" })).toBe(true);
  expect(isInterviewPayload({ type: "graded" })).toBe(false);
  expect(noObjects.filter(isInterviewPayload)).toEqual([]);
});

it("orders events by timestamp, then writer, then sequence number", () => {
  const meta = (timestamp: number, writer: string, seq: number) => ({ timestamp, writer, seq, day: 0 });
  const ordered = [meta(1, "b", 9), meta(2, "a", 3), meta(2, "a", 4), meta(2, "b", 1)];
  expect(ordered.toReversed().sort(compareEvents)).toEqual(ordered);
  expect(compareEvents(meta(1, "a", 1), meta(1, "a", 1))).toBe(0);
});
