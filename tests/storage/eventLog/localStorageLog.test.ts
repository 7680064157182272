/** Where the log lies: nothing acknowledged is lost, nothing is written over, and a grade costs one short line. */
import { describe, expect, it } from "vitest";
import { type Event, eventIdOf } from "../../../src/domain/events/event";
import { encodeSegment } from "../../../src/storage/eventLog/codec/segmentCodec";
import { openLog } from "./openLog";
import { sampleGrades, readAllEvents } from "./sampleEvents";
import { readableEvents } from "../../../src/storage/eventLog/rows";
import { FakeStorage } from "../fakeStorage";

const ids = (events: readonly Event[]) => [...new Set(events.map(eventIdOf))].toSorted();

describe("writing", () => {
  it("a grade writes one line of a few dozen characters, however long the history is", () => {
    const sizes = [0, 20_000].map((history) => {
      const storage = new FakeStorage();
      if (history > 0) openLog(storage, "old").importEvents(sampleGrades(history, "old"));
      // As long as the names are that the app gives its tabs.
      const events = openLog(storage, "k3f9x2a1mq0z7b");
      const own = sampleGrades(50, "k3f9x2a1mq0z7b");
      return own.map((_, i) => {
        storage.writes = [];
        events.append(own.slice(0, i + 1));
        expect(storage.writes).toHaveLength(1);
        return storage.writes[0]?.size ?? 0;
      });
    });
    expect(sizes[1]).toEqual(sizes[0]);
    const median = (sizes[0] ?? []).toSorted((a, b) => a - b)[25] ?? 0;
    expect(median).toBeLessThan(105);
    expect(Math.max(...(sizes[0] ?? []))).toBeLessThan(110);
  });

  it("keeps what did not fit, and writes it with the next", () => {
    const storage = new FakeStorage();
    const events = openLog(storage, "w");
    const own = sampleGrades(3, "w");
    events.append(own.slice(0, 1));
    storage.failures = 1;
    expect(() => events.append(own.slice(0, 2))).toThrow("planted");
    events.append(own);
    expect(ids(readAllEvents(events))).toEqual(ids(own));
  });

  it("keeps what a backup brought when there was no room for it, as soon as there is", () => {
    const storage = new FakeStorage();
    const events = openLog(storage, "w");
    const brought = sampleGrades(3_000, "other");
    storage.quota = 30_000;
    expect(() => events.importEvents(brought)).toThrow("full");
    const own = sampleGrades(2, "w");
    expect(() => events.append(own)).toThrow("full");
    storage.quota = Number.POSITIVE_INFINITY;
    events.append(own);
    expect(ids(readAllEvents(events))).toEqual(ids([...brought, ...own]));
  });

  it("keeps a hundred thousand reviews in two fifths of what a browser gives", () => {
    const storage = new FakeStorage();
    openLog(storage, "w").importEvents(sampleGrades(100_000, "w"));
    const size = [...storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    expect(size / 100_000).toBeLessThan(20);
    expect(readAllEvents(openLog(storage, "x"))).toHaveLength(100_000);
  });
});

describe("damage", () => {
  it("is set aside with its bytes, said, and costs no other event", () => {
    const storage = new FakeStorage();
    const own = sampleGrades(5, "w");
    openLog(storage, "w").append(own);
    const key = "retrain.log.w.2";
    const torn = (storage.getItem(key) ?? "").slice(0, 20);
    storage.setItem(key, torn);
    const events = openLog(storage, "v");
    expect(ids(readAllEvents(events))).toEqual(ids(own.filter(({ seq }) => seq !== 2)));
    expect(events.problems).toEqual([{ type: "damaged", row: { key, text: torn }, readableCount: 0 }]);
    expect(storage.getItem(`retrain.aside.${key}`)).toBe(torn);
    expect(readAllEvents(openLog(storage, "u"))).toHaveLength(4);
  });

  it("of a segment costs the block it is in; the rest is written anew before the damaged one goes", () => {
    const storage = new FakeStorage();
    const all = sampleGrades(1_000, "w");
    openLog(storage, "w").importEvents(all);
    const [[key, text]] = [...storage.map] as [[string, string]];
    const torn = `${text.slice(0, text.length / 2)}~${text.slice(text.length / 2 + 1)}`;
    storage.setItem(key, torn);
    const events = openLog(storage, "v");
    const read = readAllEvents(events);
    expect(read.length).toBeGreaterThan(900);
    expect(events.problems).toEqual([
      { type: "damaged", row: { key, text: torn }, readableCount: read.length },
    ]);
    expect(storage.getItem(key)).toBeNull();
    expect(storage.getItem(`retrain.aside.${key}`)).toBe(torn);
    const next = openLog(storage, "u");
    expect(ids(readAllEvents(next))).toEqual(ids(read));
    expect(next.problems).toEqual([]);
  });

  it("under the same key twice is kept twice", () => {
    const storage = new FakeStorage();
    for (const torn of ["damaged", "torn again"]) {
      storage.setItem("retrain.log.w.0", torn);
      readAllEvents(openLog(storage, "v"));
    }
    expect([...storage.map.values()]).toEqual(["damaged", "torn again"]);
  });

  it("heard from another tab moves nothing: it is that tab's until the next start", () => {
    const storage = new FakeStorage();
    storage.setItem("retrain.log.w.0", "damaged");
    const events = openLog(storage, "v");
    expect(readableEvents({ key: "retrain.log.w.0", text: "damaged" })).toEqual([]);
    expect([...storage.map.keys()]).toEqual(["retrain.log.w.0"]);
    expect(events.problems).toEqual([]);
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

  it("of others is none of our business: keys of another app are left alone", () => {
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

describe("sealing", () => {
  it("makes few keys of many, and changes nothing that is read", () => {
    const storage = new FakeStorage();
    const own = sampleGrades(300, "w");
    const events = openLog(storage, "w");
    events.append(own);
    expect(storage.length).toBe(300);
    events.compact();
    expect(storage.length).toBe(1);
    expect(ids(readAllEvents(events))).toEqual(ids(own));
  });

  it("needs room for one segment at a time", () => {
    const storage = new FakeStorage();
    const own = sampleGrades(3_000, "w");
    const events = openLog(storage, "w");
    events.append(own);
    const used = [...storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    storage.quota = used + 25_000;
    events.compact();
    expect(storage.length).toBe(3);
    expect(ids(readAllEvents(events))).toEqual(ids(own));
  });

  it("leaves what a newer Retrain wrote, and what is torn", () => {
    const storage = new FakeStorage();
    const [event] = sampleGrades(1, "new");
    if (!event) throw new Error("no event");
    storage.setItem("retrain.log.new.0", "2 something else");
    storage.setItem("retrain.segment.new.1", encodeSegment([event]).replace(/^2 /, "3 "));
    storage.setItem("retrain.log.torn.0", "damaged");
    const strange = [...storage.map];
    const events = openLog(storage, "w");
    events.append(sampleGrades(200, "w"));
    events.compact();
    for (const [key, value] of strange) expect(storage.getItem(key)).toBe(value);
    expect(storage.length).toBe(strange.length + 1);
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

  it("makes one large segment of eight full ones, so that the names of cards are written less often", () => {
    const storage = new FakeStorage();
    // As many cards as a guide has: their names are half of a segment of a thousand.
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
