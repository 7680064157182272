/** The study store as the screens use it: grades, undo, sessions, other tabs, storage that fails. */
import { checkpointKey } from "../../src/storage/eventLog/checkpoint/checkpoint";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { oldestFirst } from "../../src/domain/events/log";
import type { Memory } from "../../src/domain/scheduling/memory";
import { defaultSettings } from "../../src/domain/settings";
import { currentSession, lastEndedSession } from "../../src/domain/study/session";
import { cardStateOf, memoryOf } from "../../src/domain/study/study";
import { changeCards } from "../../src/state/actions/changeCards";
import { startCustomSession } from "../../src/state/actions/sessions";
import { applyReplayOptions } from "../../src/state/study/applyReplayOptions";
import { dayAt } from "../../src/state/study/calendar";
import type { Platform } from "../../src/state/platform";
import { eventsPerSegment } from "../../src/storage/eventLog/compaction";
import { createRowEncoder } from "../../src/storage/eventLog/rowEncoder";
import { sampleGrades } from "../storage/eventLog/sampleEvents";
import { eventNames, toStoredNames } from "../../src/storage/eventLog/codec/storedNames";
import { type SettingsRecord, toSettingsRecord } from "../../src/storage/settings/settingsRecord";
import { FakeStorage } from "../storage/fakeStorage";
import { type OpenedStores, morning, openStores } from "./openStores";

const minute = 60_000;
const events = (store: OpenedStores) => [...oldestFirst(store.study.getState().study.log)];
const session = (store: OpenedStores) =>
  currentSession(store.study.getState().study, dayAt(store.stores, morning), morning);

describe("a grade", () => {
  it("starts a session, changes the memory, and is still there after a reload", async () => {
    const store = await openStores();
    store.gradeCard("c/s/a:name", 3, 4_000, morning);
    store.gradeCard("c/s/b:name", 1, 2_000, morning + minute);
    expect(events(store).map(({ type }) => type)).toEqual(["sessionStarted", "graded", "graded"]);
    const reopened = await openStores(store.storage, "writer2");
    expect(events(reopened)).toEqual(events(store));
    expect(memoryOf(reopened.study.getState().study, "c/s/a:name")).toEqual(
      memoryOf(store.study.getState().study, "c/s/a:name"),
    );
    expect(session(reopened)?.events).toHaveLength(2);
  });

  it("can be undone, one after the other, also after a reload and after the end of the session", async () => {
    const store = await openStores();
    for (const [i, card] of ["a", "b", "c"].entries()) store.gradeCard(card, 4, 1, morning + i * minute);
    store.endSession(morning + 5 * minute);
    expect(session(store)).toBeUndefined();
    expect(store.undoLast(morning + 6 * minute)).toMatchObject({ card: "c" });
    const reopened = await openStores(store.storage, "writer2");
    expect(reopened.undoLast(morning + 7 * minute)).toMatchObject({ card: "b" });
    expect(reopened.undoLast(morning + 8 * minute)).toMatchObject({ card: "a" });
    expect(reopened.undoLast(morning + 9 * minute)).toBeUndefined();
    expect(memoryOf(reopened.study.getState().study, "a")).toBeUndefined();
  });
});

describe("undo after the end of a session", () => {
  it("takes back what was done in it, not what was changed since, and leaves the end if there is nothing", async () => {
    const store = await openStores();
    for (const [i, card] of ["a", "b"].entries()) store.gradeCard(card, 4, 1, morning + i * minute);
    store.endSession(morning + 2 * minute);
    changeCards(store.stores, ["c", "d"], { type: "suspended", on: true }, morning + 3 * minute);
    expect(store.undoLast(morning + 4 * minute)).toMatchObject({ card: "b" });
    expect(store.undoLast(morning + 5 * minute)).toMatchObject({ card: "a" });
    store.endSession(morning + 6 * minute);
    const before = events(store).length;
    expect(store.undoLast(morning + 7 * minute)).toBeUndefined();
    expect(events(store)).toHaveLength(before);
    expect(cardStateOf(store.study.getState().study, "c").status.suspended).toBe("manually");
  });
});

describe("a clock that is set back during a session", () => {
  it("by a few minutes doesn't reorder events: the last grade is undone first, and the session ends", async () => {
    const store = await openStores();
    store.gradeCard("a", 4, 1, morning + 10 * minute);
    store.gradeCard("b", 4, 1, morning + 5 * minute);
    expect(session(store)?.events).toMatchObject([{ card: "a" }, { card: "b" }]);
    expect(store.undoLast(morning + 6 * minute)).toMatchObject({ card: "b" });
    store.endSession(morning + 7 * minute);
    expect(session(store)).toBeUndefined();
    expect(events(await openStores(store.storage, "writer2"))).toEqual(events(store));
  });

  it("by more is trusted: events before it had wrong timestamps", async () => {
    const store = await openStores();
    store.gradeCard("a", 4, 1, morning + 400 * 24 * 60 * minute);
    store.gradeCard("b", 4, 1, morning);
    expect(session(store)?.events).toMatchObject([{ card: "b", timestamp: morning }]);
  });
});

describe("a clock that is set back", () => {
  it.each([
    [15 * minute - 1, morning],
    [15 * minute, morning - 15 * minute],
  ])("by %i ms gives the next event the timestamp %i", async (setBackMs, expected) => {
    const store = await openStores();
    store.gradeCard("a", 4, 1, morning);
    store.gradeCard("b", 4, 1, morning - setBackMs);
    expect(store.study.getState().tabEvents.at(-1)).toMatchObject({ card: "b", timestamp: expected });
  });
});

describe("a clock that was ahead and is set right", () => {
  const cards = ["a", "b", "c"];
  const stateOf = ({ study }: OpenedStores) => study.getState().study;

  it("hides no session: one that begins then is open, and undo takes back what was done in it", async () => {
    const store = await openStores();
    for (const card of cards) store.gradeCard(card, 4, 1, morning + 120 * minute);
    store.endSession(morning + 121 * minute);
    startCustomSession(store.stores, { type: "cram", cards }, morning);
    expect(session(store)?.custom?.type).toBe("cram");
    for (const [i, card] of cards.entries()) store.gradeCard(card, 3, 1, morning + i * 1_000);
    const added = events(store).filter(({ type }) => type === "sessionStarted" || type === "crammed");
    expect(added.map(({ type }) => type)).toEqual([
      "sessionStarted",
      "crammed",
      "crammed",
      "crammed",
      "sessionStarted",
    ]);
    expect(store.undoLast(morning + minute)).toMatchObject({ type: "crammed", card: "c" });
    store.endSession(morning + 2 * minute);
    expect(session(store)).toBeUndefined();
    expect(lastEndedSession(stateOf(store), dayAt(store.stores, morning), morning)?.events).toHaveLength(2);
    expect(store.undoLast(morning + 3 * minute)).toMatchObject({ type: "crammed", card: "b" });
  });

  it.each(["aaa", "zzz"])("by a few minutes across a reload reorders nothing (writer %s)", async (writer) => {
    const before = await openStores(undefined, "mmm");
    before.gradeCard("a", 4, 1, morning + 10 * minute);
    before.endSession(morning + 11 * minute);
    const store = await openStores(before.storage, writer);
    startCustomSession(store.stores, { type: "cram", cards }, morning);
    store.gradeCard("b", 4, 1, morning + minute);
    expect(session(store)).toMatchObject({ custom: { type: "cram" }, events: [{ card: "b" }] });
    expect(store.undoLast(morning + 2 * minute)).toMatchObject({ card: "b" });
    expect(
      events(store)
        .slice(0, 3)
        .map((event) => event.writer),
    ).toEqual(["mmm", "mmm", "mmm"]);
  });
});

describe("the duration of a grade", () => {
  it.each([
    [1_234.6, 1_235],
    [-5, 0],
    [Number.NaN, 0],
    // A question left open overnight counts as 60 seconds.
    [8 * 3_600_000, 60_000],
    [Number.POSITIVE_INFINITY, 60_000],
  ])("of %d is stored as %d, and is the same after a reload", async (durationMs, stored) => {
    const store = await openStores();
    store.gradeCard("a", 3, durationMs, morning + 0.4);
    expect(events(store)[1]).toMatchObject({ durationMs: stored, timestamp: morning });
    expect(events(await openStores(store.storage, "writer2"))).toEqual(events(store));
  });
});

describe("storage that fails", () => {
  it("full: the grade counts, the problem is reported, and the grade is written when there is room", async () => {
    const store = await openStores();
    store.gradeCard("a", 3, 1, morning);
    store.storage.quota = 10;
    store.gradeCard("b", 3, 1, morning + minute);
    expect(memoryOf(store.study.getState().study, "b")).toBeDefined();
    expect(store.listNotifications().map(({ id }) => id)).toEqual(["saveStatus"]);
    store.storage.quota = Number.POSITIVE_INFINITY;
    store.gradeCard("c", 3, 1, morning + 2 * minute);
    expect(store.listNotifications()).toEqual([]);
    expect(events(await openStores(store.storage, "writer2"))).toEqual(events(store));
  });

  it("throwing at every access: grades and undo work, and the problem is reported", async () => {
    const storage = new FakeStorage();
    storage.changesUntilCrash = 0;
    const store = await openStores(storage);
    store.finishStart();
    store.gradeCard("a", 3, 1, morning);
    store.gradeCard("b", 3, 1, morning + minute);
    expect(store.undoLast(morning + 2 * minute)).toMatchObject({ card: "b" });
    store.changeSettings({ newPerDay: 1 });
    expect(session(store)?.events).toHaveLength(1);
    expect(store.listNotifications().map(({ id }) => id)).toEqual(["saveStatus", "unsavedSettings"]);
    storage.changesUntilCrash = Number.POSITIVE_INFINITY;
    store.gradeCard("c", 3, 1, morning + 3 * minute);
    expect(events(await openStores(storage, "writer2"))).toEqual(events(store));
  });

  it("saves settings that could not be saved, once there is room and they are saved again", async () => {
    const store = await openStores();
    store.storage.quota = 10;
    store.changeSettings({ newPerDay: 33 });
    expect(store.listNotifications().map(({ id }) => id)).toEqual(["unsavedSettings"]);
    store.storage.quota = Number.POSITIVE_INFINITY;
    store.changeSettings({});
    expect(store.listNotifications()).toEqual([]);
    const reloaded = await openStores(store.storage, "writer2");
    expect(reloaded.settings.getState().settings.newPerDay).toBe(33);
  });

  it("full in the middle of a session: all events are written in the end", async () => {
    const store = await openStores();
    const notifications = new Map<number, readonly string[]>();
    for (let i = 0; i < 60; i += 1) {
      const used = [...store.storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
      if (i === 20) store.storage.quota = used + 150;
      if (i === 40) store.storage.quota = used + 10_000;
      store.gradeCard(`c/s/${i % 7}:name`, 3, 1, morning + i * minute);
      if (i % 5 === 4) store.undoLast(morning + i * minute + 1);
      notifications.set(
        i,
        store.listNotifications().map(({ id }) => id),
      );
    }
    expect([0, 19, 25, 39, 40, 59].map((i) => notifications.get(i))).toEqual([
      [],
      [],
      ["saveStatus"],
      ["saveStatus"],
      [],
      [],
    ]);
    expect(events(await openStores(store.storage, "writer2"))).toEqual(events(store));
  });

  it("full while a backup is restored: the problem is reported until all of it is written", async () => {
    const first = await openStores(new FakeStorage(), "first");
    for (let i = 0; i < 50; i += 1) first.gradeCard(`c/s/${i}:name`, 3, 1, morning + i * minute);
    const store = await openStores(new FakeStorage(), "second");
    store.gradeCard("a", 3, 1, morning);
    const used = [...store.storage.map].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    store.storage.quota = used + 800;
    const backup = store.openBackup(first.createBackup(morning).text);
    store.restoreBackup(backup, morning);
    store.gradeCard("b", 3, 1, morning + minute);
    expect(store.listNotifications().map(({ id }) => id)).toEqual(["saveStatus"]);
    store.storage.quota = Number.POSITIVE_INFINITY;
    store.gradeCard("c", 3, 1, morning + 2 * minute);
    expect(store.listNotifications()).toEqual([]);
    expect(events(store)).toHaveLength(51 + 4 + 1);
    expect(events(await openStores(store.storage, "third"))).toEqual(events(store));
  });

  it("denied: cards can be graded, and the app says that nothing is saved", async () => {
    const store = await openStores(undefined, "writer1", { storage: undefined });
    store.gradeCard("a", 3, 1, morning);
    expect(memoryOf(store.study.getState().study, "a")).toBeDefined();
    expect(store.listNotifications()[0]?.message).toContain("backup");
  });

  it("failing while it is read: nothing in it is overwritten", async () => {
    const first = await openStores();
    first.gradeCard("a", 3, 1, morning);
    const storage = first.storage;
    const before = new Map(storage.map);
    storage.getItem = () => {
      throw new Error("broken");
    };
    const store = await openStores(storage, "writer2");
    expect(store.listNotifications().map(({ id }) => id)).toContain("unreadableLog");
    for (const [key, value] of before) expect(storage.map.get(key)).toBe(value);
  });
});

describe("another tab", () => {
  it("gets each event at once, and ignores an invalid row", async () => {
    const storage = new FakeStorage();
    const one = await openStores(storage, "one");
    const two = await openStores(storage, "two");
    two.gradeCard("a", 3, 1, morning);
    for (const [key, value] of storage.map) one.receive(key, value);
    expect(events(one)).toEqual(events(two));
    storage.map.set("retrain.log.three.0", "not a row");
    one.receive("retrain.log.three.0", "not a row");
    expect(events(one)).toEqual(events(two));
    // It is quarantined at the next start.
    expect([...storage.map.keys()].filter((key) => key.startsWith("retrain.aside."))).toEqual([]);
  });
});

it("the segments of a restore in another tab are added once, not one after the other", async () => {
  const encoder = createRowEncoder("other");
  const grades = sampleGrades(20 * eventsPerSegment, "other");
  const store = await openStores();
  let changeCount = 0;
  store.study.subscribe(() => (changeCount += 1));
  const rows = encoder.toSegments(grades);
  for (const { key, text } of rows) store.receive(key, text);
  // A compaction writes the same events again.
  for (const { key, text } of encoder.toSegments(grades.slice(0, 2_000))) store.receive(key, text);
  await Promise.resolve();
  expect(rows).toHaveLength(20);
  expect(changeCount).toBe(1);
  expect(events(store)).toEqual(grades);
  // What arrives afterwards is added, too.
  const later = sampleGrades(20 * eventsPerSegment + 100, "other").slice(-100);
  for (const { key, text } of encoder.toSegments(later)) store.receive(key, text);
  await Promise.resolve();
  expect(changeCount).toBe(2);
  expect(events(store)).toHaveLength(grades.length + 100);
});

describe("compaction", () => {
  const filled = async (requestLock?: Platform["requestLock"]) => {
    const first = await openStores();
    for (let i = 0; i < 200; i += 1) first.gradeCard(`c/s/${i % 50}:name`, 3, 1, morning + i * minute);
    return openStores(first.storage, "writer2", requestLock && { requestLock });
  };

  it("waits for an idle moment and for its lock, and changes no event", async () => {
    let runLocked: () => void = () => undefined;
    const store = await filled((_name, _options, work) => {
      runLocked = () => void work(null);
      return Promise.resolve();
    });
    const before = events(store);
    store.finishStart();
    expect(store.storage.length).toBe(201);
    runLocked();
    expect(store.storage.length).toBe(1);
    expect(events(await openStores(store.storage, "writer3"))).toEqual(before);
  });

  it("is skipped if the lock is refused", async () => {
    const store = await filled(() => Promise.reject(new Error("no locks")));
    store.finishStart();
    await Promise.resolve();
    expect(store.storage.length).toBe(201);
    expect(store.listNotifications()).toEqual([]);
  });

  it("without room is reported, and everything is still saved", async () => {
    const store = await filled();
    store.storage.quota = 0;
    store.finishStart();
    expect(store.listNotifications().map(({ id }) => id)).toEqual(["storageNearlyFull"]);
    expect(events(await openStores(store.storage, "writer3"))).toEqual(events(store));
  });
});

describe("changed replay options", () => {
  it("that are the same replay nothing", async () => {
    const store = await openStores();
    store.gradeCard("a", 4, 1, morning);
    const { study } = store.study.getState();
    applyReplayOptions(store.stores.study, { aliases: {} });
    store.changeSettings({ theme: "dark" });
    const record = store.storage.getItem("retrain.settings")?.replace("dark", "light") ?? "";
    store.storage.setItem("retrain.settings", record);
    store.receive("retrain.settings", record);
    await expect.poll(() => store.settings.getState().settings.theme).toBe("light");
    expect(store.study.getState().study).toBe(study);
  });

  it("give a renamed card its history", async () => {
    const store = await openStores();
    store.gradeCard("former", 4, 1, morning);
    const before = memoryOf(store.study.getState().study, "former");
    applyReplayOptions(store.stores.study, { aliases: { former: "present" } });
    expect(memoryOf(store.study.getState().study, "present")).toEqual(before);
    store.gradeCard("present", 3, 1, morning + minute);
    expect(memoryOf(store.study.getState().study, "present")?.reps).toBe(2);
  });

  it("change card states, not the log", async () => {
    const store = await openStores();
    store.gradeCard("a", 4, 1, morning);
    const before = memoryOf(store.study.getState().study, "a");
    store.changeScheduling({ desiredRetention: 0.8 });
    const after = memoryOf(store.study.getState().study, "a");
    expect(after?.stability).toBe(before?.stability);
    expect(dueDayOf(after)).toBeGreaterThan(dueDayOf(before));
    expect(events(store)).toHaveLength(2);
  });
});

const dueDayOf = (memory: Memory | undefined): number =>
  memory?.next.type === "review" ? memory.next.dueDay : Number.NaN;

type Fixture = {
  save: Record<string, string>;
  expected: { events: readonly unknown[]; settings: Partial<SettingsRecord> };
};

describe("saves of every earlier version", () => {
  const folder = resolve(import.meta.dirname, "../fixtures/saves");
  it.each(readdirSync(folder))("%s still opens, with all of its events", async (name) => {
    const { save, expected }: Fixture = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const storage = new FakeStorage();
    for (const [key, value] of Object.entries(save)) storage.setItem(key, value);
    const store = await openStores(storage, "reader");
    expect(store.listNotifications()).toEqual([]);
    expect(events(store).map((event) => toStoredNames(event, eventNames))).toEqual(expected.events);
    // Settings that a later version added have their defaults.
    const defaults = toSettingsRecord(defaultSettings);
    const scheduling = { ...defaults.scheduling, ...expected.settings.scheduling };
    expect(toSettingsRecord(store.settings.getState().settings)).toEqual({
      ...defaults,
      ...expected.settings,
      scheduling,
    });
  });
});

describe("the checkpoint of a long log", () => {
  it("is saved while the app is idle, and a start from it gives the same study, undo included", async () => {
    const first = await openStores();
    for (let i = 0; i < 600; i += 1) first.gradeCard(`c/s/${i % 50}:name`, 3, 1, morning + i * minute);
    first.finishStart();
    await expect.poll(() => first.storage.getItem(checkpointKey)).not.toBeNull();
    const reopened = await openStores(first.storage, "writer2");
    expect(events(reopened)).toEqual(events(first));
    expect(reopened.study.getState().study.cardStates).toEqual(first.study.getState().study.cardStates);
    for (const store of [first, reopened]) store.undoLast(morning + 700 * minute);
    expect(memoryOf(reopened.study.getState().study, "c/s/49:name")).toEqual(
      memoryOf(first.study.getState().study, "c/s/49:name"),
    );
  });
});
