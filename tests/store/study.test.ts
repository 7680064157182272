/** The study store as the screens use it: grades, undo, sittings, other tabs, storage that fails. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { dayOf } from "../../src/domain/day";
import { type Event, oldestFirst } from "../../src/domain/log";
import { type Settings, defaultSettings } from "../../src/domain/settings";
import { openSitting } from "../../src/domain/sitting";
import { memoryOf } from "../../src/domain/study";
import type { World } from "../../src/store/world";
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
    expect(sitting(again)?.deeds).toHaveLength(2);
  });

  it("can be taken back, one after the other, also after a reload and after the end of the sitting", async () => {
    const store = await openStore();
    for (const [i, card] of ["a", "b", "c"].entries()) store.grade(card, 4, 1, morning + i * minute);
    store.endSitting(morning + 5 * minute);
    expect(sitting(store)).toBeUndefined();
    expect(store.takeBack(morning + 6 * minute)).toMatchObject({ card: "c" });
    const again = await openStore(store.storage, "writer2");
    expect(again.takeBack(morning + 7 * minute)).toMatchObject({ card: "b" });
    expect(again.takeBack(morning + 8 * minute)).toMatchObject({ card: "a" });
    expect(again.takeBack(morning + 9 * minute)).toBeUndefined();
    expect(memoryOf(again.useStudy.getState().study, "a")).toBeUndefined();
  });
});

describe("a clock that is set right by a few minutes in a sitting", () => {
  it("turns round nothing: what was done last is taken back first, and the end is the end", async () => {
    const store = await openStore();
    store.grade("a", 4, 1, morning + 10 * minute);
    store.grade("b", 4, 1, morning + 5 * minute);
    expect(sitting(store)?.deeds).toMatchObject([{ card: "a" }, { card: "b" }]);
    expect(store.takeBack(morning + 6 * minute)).toMatchObject({ card: "b" });
    store.endSitting(morning + 7 * minute);
    expect(sitting(store)).toBeUndefined();
    expect(events(await openStore(store.storage, "writer2"))).toEqual(events(store));
  });

  it("by more is taken at its word: what it said before was wrong", async () => {
    const store = await openStore();
    store.grade("a", 4, 1, morning + 400 * 24 * 60 * minute);
    store.grade("b", 4, 1, morning);
    expect(sitting(store)?.deeds).toMatchObject([{ card: "b", at: morning }]);
  });
});

describe("the time a grade took", () => {
  it.each([
    [1_234.6, 1_235],
    [-5, 0],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, 86_400_000],
  ])("of %d is kept as %d, and the same after a reload", async (took, kept) => {
    const store = await openStore();
    store.grade("a", 3, took, morning + 0.4);
    expect(events(store)[1]).toMatchObject({ took: kept, at: morning });
    expect(events(await openStore(store.storage, "writer2"))).toEqual(events(store));
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

  it("throwing at everything: grades and undo go on, and the trouble is said", async () => {
    const storage = new FakeStorage();
    storage.lives = 0;
    const store = await openStore(storage);
    store.idle();
    store.grade("a", 3, 1, morning);
    store.grade("b", 3, 1, morning + minute);
    expect(store.takeBack(morning + 2 * minute)).toMatchObject({ card: "b" });
    store.changeSettings({ newPerDay: 1 });
    expect(sitting(store)?.deeds).toHaveLength(1);
    expect(store.troubles().map(({ id }) => id)).toEqual(["full", "unsaved settings"]);
    storage.lives = Number.POSITIVE_INFINITY;
    store.grade("c", 3, 1, morning + 3 * minute);
    expect(events(await openStore(storage, "writer2"))).toEqual(events(store));
  });

  it("full in the middle of a sitting: whatever was done then is there in the end", async () => {
    const store = await openStore();
    const said = new Map<number, readonly string[]>();
    for (let i = 0; i < 60; i += 1) {
      const used = [...store.storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
      if (i === 20) store.storage.room = used + 150;
      if (i === 40) store.storage.room = used + 10_000;
      store.grade(`c/s/${i % 7}:name`, 3, 1, morning + i * minute);
      if (i % 5 === 4) store.takeBack(morning + i * minute + 1);
      said.set(
        i,
        store.troubles().map(({ id }) => id),
      );
    }
    expect([0, 19, 25, 39, 40, 59].map((i) => said.get(i))).toEqual([[], [], ["full"], ["full"], [], []]);
    expect(events(await openStore(store.storage, "writer2"))).toEqual(events(store));
  });

  it("full while a backup is restored: it is said until all of it is written", async () => {
    const first = await openStore(new FakeStorage(), "first");
    for (let i = 0; i < 50; i += 1) first.grade(`c/s/${i}:name`, 3, 1, morning + i * minute);
    const store = await openStore(new FakeStorage(), "second");
    store.grade("a", 3, 1, morning);
    const used = [...store.storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    store.storage.room = used + 800;
    const backup = store.readBackup(first.backupOf(morning).text);
    if (!backup.ok) throw new Error(backup.problem);
    store.restore(backup, morning);
    store.grade("b", 3, 1, morning + minute);
    expect(store.troubles().map(({ id }) => id)).toEqual(["full"]);
    store.storage.room = Number.POSITIVE_INFINITY;
    store.grade("c", 3, 1, morning + 2 * minute);
    expect(store.troubles()).toEqual([]);
    expect(events(store)).toHaveLength(51 + 4 + 1);
    expect(events(await openStore(store.storage, "third"))).toEqual(events(store));
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

describe("sealing", () => {
  const filled = async (alone?: World["alone"]) => {
    const first = await openStore();
    for (let i = 0; i < 200; i += 1) first.grade(`c/s/${i % 50}:name`, 3, 1, morning + i * minute);
    return openStore(first.storage, "writer2", alone);
  };

  it("waits for an idle moment and for its turn, and changes nothing", async () => {
    let turn: () => void = () => undefined;
    const store = await filled((work) => {
      turn = work;
      return Promise.resolve();
    });
    const before = events(store);
    store.idle();
    expect(store.storage.length).toBe(201);
    turn();
    expect(store.storage.length).toBe(1);
    expect(events(await openStore(store.storage, "writer3"))).toEqual(before);
  });

  it("is left to another day where the lock is refused", async () => {
    const store = await filled(() => Promise.reject(new Error("no locks")));
    store.idle();
    await Promise.resolve();
    expect(store.storage.length).toBe(201);
    expect(store.troubles()).toEqual([]);
  });

  it("without room says so, and that everything is saved", async () => {
    const store = await filled();
    store.storage.room = 0;
    store.idle();
    expect(store.troubles().map(({ id }) => id)).toEqual(["crowded"]);
    expect(events(await openStore(store.storage, "writer3"))).toEqual(events(store));
  });
});

describe("changed rules", () => {
  it("that are the same cost nothing", async () => {
    const store = await openStore();
    store.grade("a", 4, 1, morning);
    const { study } = store.useStudy.getState();
    store.followRules({ ...store.rulesNow(), aliases: {} });
    store.changeSettings({ theme: "dark" });
    const told = store.storage.getItem("retrain.settings")?.replace("dark", "light") ?? "";
    await store.hearSettings("retrain.settings", told);
    expect(store.useSettings.getState().settings.theme).toBe("light");
    expect(store.useStudy.getState().study).toBe(study);
  });

  it("give a renamed card its history", async () => {
    const store = await openStore();
    store.grade("former", 4, 1, morning);
    const before = memoryOf(store.useStudy.getState().study, "former");
    store.followRules({ ...store.rulesNow(), aliases: { former: "present" } });
    expect(memoryOf(store.useStudy.getState().study, "present")).toEqual(before);
    store.grade("present", 3, 1, morning + minute);
    expect(memoryOf(store.useStudy.getState().study, "present")?.reps).toBe(2);
  });

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

type Fixture = {
  save: Record<string, string>;
  expected: { events: readonly Event[]; settings: Partial<Settings> };
};

describe("saves of every version there was", () => {
  const folder = resolve(import.meta.dirname, "../fixtures/saves");
  it.each(readdirSync(folder))("%s still opens, whole", async (name) => {
    const { save, expected }: Fixture = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const storage = new FakeStorage();
    for (const [key, value] of Object.entries(save)) storage.setItem(key, value);
    const store = await openStore(storage, "reader");
    expect(store.troubles()).toEqual([]);
    expect(events(store)).toEqual(expected.events);
    // What a later version can choose beside is at its default.
    const scheduling = { ...defaultSettings.scheduling, ...expected.settings.scheduling };
    expect(store.useSettings.getState().settings).toEqual({
      ...defaultSettings,
      ...expected.settings,
      scheduling,
    });
  });
});

describe("what a long log adds up to", () => {
  it("is kept when nobody waits, and the next start is the same by it, with undo and all", async () => {
    const first = await openStore();
    for (let i = 0; i < 600; i += 1) first.grade(`c/s/${i % 50}:name`, 3, 1, morning + i * minute);
    first.idle();
    await vi.waitFor(() => expect(first.storage.getItem("retrain.reckoned")).not.toBeNull());
    const again = await openStore(first.storage, "writer2");
    expect(events(again)).toEqual(events(first));
    expect(again.useStudy.getState().study.tracks).toEqual(first.useStudy.getState().study.tracks);
    for (const store of [first, again]) store.takeBack(morning + 700 * minute);
    expect(memoryOf(again.useStudy.getState().study, "c/s/49:name")).toEqual(
      memoryOf(first.useStudy.getState().study, "c/s/49:name"),
    );
  });
});
