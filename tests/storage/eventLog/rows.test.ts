/** The keys of rows, and the events that can be read of a row. */
import { expect, it } from "vitest";
import { encodeSegment } from "../../../src/storage/eventLog/codec/segmentCodec";
import { createRowEncoder } from "../../../src/storage/eventLog/rowEncoder";
import { completeEvents, decodeRow, isLogRow, readableEvents } from "../../../src/storage/eventLog/rows";
import { sampleGrades } from "./sampleEvents";

const all = sampleGrades(70, "w");
const { toEventRow, toSegment } = createRowEncoder("v");

it("the key of an event row is its event's writer and number, that of a segment a new number of the tab", () => {
  expect(all.slice(35, 37).map((event) => toEventRow(event).key)).toEqual([
    "retrain.log.w.z",
    "retrain.log.w.10",
  ]);
  const keys = Array.from({ length: 36 }, () => toSegment([]).key);
  expect([keys[0], keys[1], keys[35]]).toEqual([
    "retrain.segment.v.1",
    "retrain.segment.v.2",
    "retrain.segment.v.10",
  ]);
});

it("an event row has one event, also of a number above 35", () => {
  const [event] = all.slice(40);
  if (!event) throw new Error("no event");
  expect(decodeRow(toEventRow(event))).toEqual({ type: "complete", value: [event] });
});

it("a damaged segment has events that can be read, but none that count as complete", () => {
  const row = { key: "retrain.segment.w.1", text: encodeSegment(all).replace(/;[^;]*;/, ";x;") };
  expect(readableEvents(row)).toEqual(all.slice(64));
  expect(completeEvents(row)).toEqual([]);
});

it.each([
  ["retrain.log.w.0", "invalid", { type: "damaged" }],
  ["retrain.log.w.0", "9 newer", { type: "newer" }],
  ["retrain.log.w", "invalid", { type: "damaged" }],
  ["retrain.segment.w.1", "9 newer", { type: "newer" }],
  ["retrain.settings", "{}", undefined],
  ["retrain.logs", "1 2", undefined],
])("the row %s with the text %j has no events", (key, text, decoded) => {
  expect(decodeRow({ key, text })).toEqual(decoded);
  expect(isLogRow({ key, text })).toBe(decoded !== undefined);
  expect([readableEvents({ key, text }), completeEvents({ key, text })]).toEqual([[], []]);
});
