/** The log in a localStorage that is full, doesn't store what is written, or has rows that can't be read completely. */
import { describe, expect, it } from "vitest";
import { checkpointKey } from "../../../src/storage/eventLog/checkpoint/checkpoint";
import { encodeSegment } from "../../../src/storage/eventLog/codec/segmentCodec";
import { FakeStorage } from "../fakeStorage";
import { openLog } from "./openLog";
import { readAllEvents, sampleGrades } from "./sampleEvents";

describe("a storage that fails in part", () => {
  it("throws if it doesn't store a segment, and no row is removed", () => {
    const storage = new FakeStorage();
    const events = openLog(storage, "w");
    events.append(sampleGrades(128, "w"));
    const before = [...storage.map];
    storage.setItem = () => undefined;
    expect(() => events.compact()).toThrow("retrain.segment.w.1 was not stored");
    expect(() => openLog(storage, "v").importEvents(sampleGrades(1, "v"))).toThrow("was not stored");
    expect([...storage.map]).toEqual(before);
  });

  it("removes the checkpoint if there is no room for a row, and only then", () => {
    const storage = new FakeStorage();
    storage.setItem(checkpointKey, "x".repeat(200));
    storage.quota = 330;
    const events = openLog(storage, "w");
    const [one, two] = sampleGrades(2, "w");
    if (!one || !two) throw new Error("no events");
    events.append([one]);
    expect(storage.map.has(checkpointKey)).toBe(true);
    events.append([one, two]);
    expect([...storage.map.keys()]).toEqual(["retrain.log.w.0", "retrain.log.w.1"]);
    storage.quota = 0;
    expect(() => events.append([...sampleGrades(3, "w")])).toThrow("full");
  });
});

describe("a row that this version can't read completely", () => {
  const readRow = (text: string, key = "retrain.segment.w.1") => {
    const storage = new FakeStorage();
    storage.setItem(key, text);
    const { events, problem } = openLog(storage, "v").readEvents({ key, text });
    return { events, problem, keys: [...storage.map.keys()].toSorted() };
  };
  const all = sampleGrades(65, "w");
  const damaged = encodeSegment(all).replace(/;[^;]*;/, ";x;");

  it("is rewritten with the only event that can be read", () => {
    expect(readRow(damaged)).toEqual({
      events: all.slice(64),
      problem: { type: "damaged", row: { key: "retrain.segment.w.1", text: damaged }, readableCount: 1 },
      keys: ["retrain.aside.retrain.segment.w.1", "retrain.segment.v.1"],
    });
  });

  it("is only quarantined if nothing can be read of it", () => {
    const { events, keys } = readRow(encodeSegment(all.slice(0, 3)).replace(/;[^;]*;/, ";x;"));
    expect(events).toEqual([]);
    expect(keys).toEqual(["retrain.aside.retrain.segment.w.1"]);
  });

  it("stays where it is if a newer version wrote it", () => {
    expect(readRow("9 newer", "retrain.log.w.0")).toEqual({
      events: [],
      problem: { type: "newer" },
      keys: ["retrain.log.w.0"],
    });
  });

  it("isn't rewritten if there is no room for the events that can be read", () => {
    const storage = new FakeStorage();
    storage.setItem("retrain.segment.w.1", damaged);
    const copy = "retrain.aside.retrain.segment.w.1".length + damaged.length;
    storage.quota = "retrain.segment.w.1".length + damaged.length + copy;
    openLog(storage, "v").readEvents({ key: "retrain.segment.w.1", text: damaged });
    expect(storage.map.get("retrain.segment.w.1")).toBe(damaged);
  });
});

it("imported events are written once, a thousand in a segment", () => {
  const storage = new FakeStorage();
  const events = openLog(storage, "w");
  const imported = sampleGrades(1_025, "x");
  events.importEvents(imported.slice(0, 1_024));
  expect([...storage.map.keys()]).toEqual(["retrain.segment.w.1"]);
  events.importEvents(imported.slice(1_024));
  events.append([]);
  expect([...storage.map.keys()]).toEqual(["retrain.segment.w.1", "retrain.segment.w.2"]);
  expect(readAllEvents(events)).toEqual(imported);
});
