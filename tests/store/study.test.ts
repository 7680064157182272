/** The study store as the screens use it: grades, undo, sittings, other tabs, storage that fails. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/domain/day";
import { oldestFirst } from "../../src/domain/log";
import { openSitting } from "../../src/domain/sitting";
import { memoryOf } from "../../src/domain/study";
import { FakeStorage } from "./fakeStorage";
import { type Opened, morning, openStore } from "./open";

const minute = 60_000;
const events = (store: Opened) => [...oldestFirst(store.useStudy.getState().study.log)];
const sitting = (store: Opened) =>
  openSitting(store.useStudy.getState().study, dayOf(morning, store.calendarNow()));

describe("a grade", () => {
  it("begins a sitting, changes the memory, and is there again after a reload", async () => {
    const store = await openStore();
    store.grade("c/s/a:name", 3, 4_000, morning);
    store.grade("c/s/b:name", 1, 2_000, morning + minute);
    expect(events(store).map(({ type }) => type)).toEqual(["began", "graded", "graded"]);
    const again = await openStore(store.storage, "writer2");
    expect(events(again)).toEqual(events(store));
    expect(memoryOf(again.useStudy.getState().study, "c/s/a:name")).toEqual(
      memoryOf(store.useStudy.getState().study, "c/s/a:name"),
    );
    expect(sitting(again)).toHaveLength(2);
  });

  it("can be taken back, one after the other, also after a reload and after the end of the sitting", async () => {
    const store = await openStore();
    for (const [i, card] of ["a", "b", "c"].entries()) store.grade(card, 4, 1, morning + i * minute);
    store.endSitting(morning + 5 * minute);
    expect(sitting(store)).toBeUndefined();
    expect(store.takeBack(morning + 6 * minute)?.card).toBe("c");
    const again = await openStore(store.storage, "writer2");
    expect(again.takeBack(morning + 7 * minute)?.card).toBe("b");
    expect(again.takeBack(morning + 8 * minute)?.card).toBe("a");
    expect(again.takeBack(morning + 9 * minute)).toBeUndefined();
    expect(memoryOf(again.useStudy.getState().study, "a")).toBeUndefined();
  });
});

describe("storage that fails", () => {
  it("full: the grade counts, the trouble is said, and it is written when there is room", async () => {
    const store = await openStore();
    store.grade("a", 3, 1, morning);
    store.storage.room = 10;
    store.grade("b", 3, 1, morning + minute);
    expect(memoryOf(store.useStudy.getState().study, "b")).toBeDefined();
    expect(store.troubles().map(({ id }) => id)).toEqual(["full"]);
    store.storage.room = Number.POSITIVE_INFINITY;
    store.grade("c", 3, 1, morning + 2 * minute);
    expect(store.troubles()).toEqual([]);
    expect(events(await openStore(store.storage, "writer2"))).toEqual(events(store));
  });

  it("forbidden: one can study, and is told that nothing is kept", async () => {
    const store = await openStore(null as never);
    store.grade("a", 3, 1, morning);
    expect(memoryOf(store.useStudy.getState().study, "a")).toBeDefined();
    expect(store.troubles()[0]?.says).toContain("backup");
  });

  it("broken while reading: what is saved is not written over", async () => {
    const first = await openStore();
    first.grade("a", 3, 1, morning);
    const storage = first.storage;
    const before = new Map(storage.map);
    storage.getItem = () => {
      throw new Error("broken");
    };
    const store = await openStore(storage, "writer2");
    expect(store.troubles().map(({ id }) => id)).toContain("unread");
    for (const [key, value] of before) expect(storage.map.get(key)).toBe(value);
  });
});

describe("another tab", () => {
  it("is heard at once, and hears", async () => {
    const storage = new FakeStorage();
    const one = await openStore(storage, "one");
    const two = await openStore(storage, "two");
    two.grade("a", 3, 1, morning);
    for (const [key, value] of storage.map) one.hear(key, value);
    expect(events(one)).toEqual(events(two));
    one.hear("retrain.log.three.0", "not a line");
    expect(events(one)).toEqual(events(two));
  });
});

describe("changed rules", () => {
  it("change the memories, not the log", async () => {
    const store = await openStore();
    store.grade("a", 4, 1, morning);
    const before = memoryOf(store.useStudy.getState().study, "a");
    store.changeScheduling({ retention: 0.8 });
    const after = memoryOf(store.useStudy.getState().study, "a");
    expect(after?.stability).toBe(before?.stability);
    expect(after?.next.due).toBeGreaterThan(before?.next.due ?? 0);
    expect(events(store)).toHaveLength(2);
  });
});

describe("saves of every version there was", () => {
  const folder = resolve(import.meta.dirname, "../fixtures/saves");
  it.each(readdirSync(folder))("%s still opens, whole", async (name) => {
    const { save, expected }: { save: Record<string, string>; expected: unknown } = JSON.parse(
      readFileSync(join(folder, name), "utf8"),
    );
    const storage = new FakeStorage();
    for (const [key, value] of Object.entries(save)) storage.setItem(key, value);
    const store = await openStore(storage, "reader");
    expect(store.troubles()).toEqual([]);
    expect({ events: events(store), settings: store.useSettings.getState().settings }).toEqual(expected);
  });
});
