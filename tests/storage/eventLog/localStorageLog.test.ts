/** The log in localStorage: no acknowledged event is lost, no row is overwritten, and a grade writes one short row. */
import { describe, expect, it } from "vitest";
import { type Event, eventIdOf } from "../../../src/domain/events/event";
import { encodeSegment } from "../../../src/storage/eventLog/codec/segmentCodec";
import { openLog } from "./openLog";
import { sampleGrades, readAllEvents } from "./sampleEvents";
import { FakeStorage } from "../fakeStorage";

const ids = (events: readonly Event[]) => [...new Set(events.map(eventIdOf))].toSorted();

describe("writing", () => {
  it("a grade writes one row of a few dozen characters, however long the history is", () => {
    const sizes = [0, 20_000].map((history) => {
      const storage = new FakeStorage();
      if (history > 0) openLog(storage, "old").importEvents(sampleGrades(history, "old"));
      // The writer ids of the app are as long as this one.
      const events = openLog(storage, "k3f9x2a1mq0z7b");
      const tabEvents = sampleGrades(50, "k3f9x2a1mq0z7b");
      return tabEvents.map((_, i) => {
        storage.writes = [];
        events.append(tabEvents.slice(0, i + 1));
        expect(storage.writes).toHaveLength(1);
        return storage.writes[0]?.size ?? 0;
      });
    });
    expect(sizes[1]).toEqual(sizes[0]);
    const median = (sizes[0] ?? []).toSorted((a, b) => a - b)[25] ?? 0;
    expect(median).toBeLessThan(105);
    expect(Math.max(...(sizes[0] ?? []))).toBeLessThan(110);
  });

  it("keeps events that did not fit, and writes them with the next one", () => {
    const storage = new FakeStorage();
    const events = openLog(storage, "w");
    const tabEvents = sampleGrades(3, "w");
    events.append(tabEvents.slice(0, 1));
    storage.failures = 1;
    expect(() => events.append(tabEvents.slice(0, 2))).toThrow("injected");
    events.append(tabEvents);
    expect(ids(readAllEvents(events))).toEqual(ids(tabEvents));
  });

  it("writes the events of a backup as soon as there is room for them", () => {
    const storage = new FakeStorage();
    const events = openLog(storage, "w");
    const importedEvents = sampleGrades(3_000, "other");
    storage.quota = 30_000;
    expect(() => events.importEvents(importedEvents)).toThrow("full");
    const tabEvents = sampleGrades(2, "w");
    expect(() => events.append(tabEvents)).toThrow("full");
    storage.quota = Number.POSITIVE_INFINITY;
    events.append(tabEvents);
    expect(ids(readAllEvents(events))).toEqual(ids([...importedEvents, ...tabEvents]));
  });

  it("stores 100,000 reviews in two fifths of a browser's quota", () => {
    const storage = new FakeStorage();
    openLog(storage, "w").importEvents(sampleGrades(100_000, "w"));
    const size = [...storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    expect(size / 100_000).toBeLessThan(20);
    expect(readAllEvents(openLog(storage, "x"))).toHaveLength(100_000);
  });
});

describe("damage", () => {
  it("is quarantined with its text and reported, and no other event is lost", () => {
    const storage = new FakeStorage();
    const tabEvents = sampleGrades(5, "w");
    openLog(storage, "w").append(tabEvents);
    const key = "retrain.log.w.2";
    const damaged = (storage.getItem(key) ?? "").slice(0, 20);
    storage.setItem(key, damaged);
    const events = openLog(storage, "v");
    expect(ids(readAllEvents(events))).toEqual(ids(tabEvents.filter(({ seq }) => seq !== 2)));
    expect(events.problems).toEqual([{ type: "damaged", row: { key, text: damaged }, readableCount: 0 }]);
    expect(storage.getItem(`retrain.aside.${key}`)).toBe(damaged);
    expect(readAllEvents(openLog(storage, "u"))).toHaveLength(4);
  });

  it("of a segment costs one block; the rest is rewritten before the damaged segment is removed", () => {
    const storage = new FakeStorage();
    const all = sampleGrades(1_000, "w");
    openLog(storage, "w").importEvents(all);
    const [[key, text]] = [...storage.map] as [[string, string]];
    const damaged = `${text.slice(0, text.length / 2)}~${text.slice(text.length / 2 + 1)}`;
    storage.setItem(key, damaged);
    const events = openLog(storage, "v");
    const readEvents = readAllEvents(events);
    expect(readEvents.length).toBeGreaterThan(900);
    expect(events.problems).toEqual([
      { type: "damaged", row: { key, text: damaged }, readableCount: readEvents.length },
    ]);
    expect(storage.getItem(key)).toBeNull();
    expect(storage.getItem(`retrain.aside.${key}`)).toBe(damaged);
    const next = openLog(storage, "u");
    expect(ids(readAllEvents(next))).toEqual(ids(readEvents));
    expect(next.problems).toEqual([]);
  });

  it("under the same key twice is quarantined twice", () => {
    const storage = new FakeStorage();
    for (const damaged of ["damaged", "damaged again"]) {
      storage.setItem("retrain.log.w.0", damaged);
      readAllEvents(openLog(storage, "v"));
    }
    expect([...storage.map.values()]).toEqual(["damaged", "damaged again"]);
  });

  it("stays where it is when there is no room for a copy", () => {
    const storage = new FakeStorage();
    openLog(storage, "w").append(sampleGrades(1, "w"));
    storage.setItem("retrain.log.w.0", "damaged");
    storage.quota = 0;
    const events = openLog(storage, "v");
    expect(readAllEvents(events)).toEqual([]);
    expect(storage.getItem("retrain.log.w.0")).toBe("damaged");
    expect(events.problems).toHaveLength(1);
  });

  it("is not looked for in keys of other apps", () => {
    const storage = new FakeStorage();
    storage.setItem("other", "{");
    storage.setItem("retrain", "x");
    storage.setItem("retrain.settings", "{}");
    const events = openLog(storage, "w");
    expect(readAllEvents(events)).toEqual([]);
    expect(events.problems).toEqual([]);
    expect(storage.length).toBe(3);
  });
});

describe("compaction", () => {
  it("makes few rows of many, with the same events", () => {
    const storage = new FakeStorage();
    const tabEvents = sampleGrades(300, "w");
    const events = openLog(storage, "w");
    events.append(tabEvents);
    expect(storage.length).toBe(300);
    events.compact();
    expect(storage.length).toBe(1);
    expect(ids(readAllEvents(events))).toEqual(ids(tabEvents));
  });

  it("needs room for one segment at a time", () => {
    const storage = new FakeStorage();
    const tabEvents = sampleGrades(3_000, "w");
    const events = openLog(storage, "w");
    events.append(tabEvents);
    const used = [...storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    storage.quota = used + 25_000;
    events.compact();
    expect(storage.length).toBe(3);
    expect(ids(readAllEvents(events))).toEqual(ids(tabEvents));
  });

  it("keeps rows of a newer version, and damaged ones", () => {
    const storage = new FakeStorage();
    const [event] = sampleGrades(1, "new");
    if (!event) throw new Error("no event");
    storage.setItem("retrain.log.new.0", "2 something else");
    storage.setItem("retrain.segment.new.1", encodeSegment([event]).replace(/^2 /, "3 "));
    storage.setItem("retrain.log.other.0", "damaged");
    const unreadable = [...storage.map];
    const events = openLog(storage, "w");
    events.append(sampleGrades(200, "w"));
    events.compact();
    for (const [key, value] of unreadable) expect(storage.getItem(key)).toBe(value);
    expect(storage.length).toBe(unreadable.length + 1);
  });

  it("merges small segments over the years", () => {
    const storage = new FakeStorage();
    const all = sampleGrades(5_000, "w");
    for (let day = 0; day < 25; day += 1) {
      const writer = `w${day}`;
      const today = all.slice(day * 200, day * 200 + 200).map((event, seq) => ({ ...event, writer, seq }));
      const events = openLog(storage, writer);
      events.append(today);
      events.compact();
    }
    expect(storage.length).toBeLessThan(12);
    expect(readAllEvents(openLog(storage, "x"))).toHaveLength(5_000);
  });

  it("merges eight full segments into one, so that card ids are stored less often", () => {
    const storage = new FakeStorage();
    // As many cards as a guide has: their ids are half of a segment of 1,000 events.
    const many = sampleGrades(10_000, "w").map((event, i) => ({
      ...event,
      card: `chapter/section-${((i * 7919) % 1_400) % 97}/fact-${(i * 7919) % 1_400}:meaning`,
    }));
    openLog(storage, "w").importEvents(many);
    const before = [...storage.map.values()].join("").length;
    const events = openLog(storage, "w2");
    events.compact();
    expect(storage.length).toBe(10 - 8 + 1);
    expect([...storage.map.values()].join("").length).toBeLessThan(0.8 * before);
    expect(readAllEvents(events)).toHaveLength(10_000);
    expect(ids(readAllEvents(events))).toEqual(ids(many));
    const after = [...storage.map];
    events.compact();
    expect([...storage.map]).toEqual(after);
  });
});
