/** What stands against a lost or emptied browser: snapshots on the device, and the reminder to keep a backup elsewhere. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { msPerDay } from "../../../src/domain/scheduling/calendar";
import { morning, openStores } from "../openStores";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A store with so many events of this morning, and what keeps it safe. */
async function studied(events: number) {
  const store = await openStores();
  const add = (count: number, at: number) => {
    for (let i = 0; i < count; i += 1)
      store.addEvent({ type: "graded", card: `a/s/c${i}:name`, grade: 3, durationMs: 1_000 }, at + i);
  };
  add(events, morning);
  const [snapshots, reminders] = await Promise.all([
    import("../../../src/state/backup/snapshots"),
    import("../../../src/state/backup/backupReminder"),
  ]);
  return { ...store, ...snapshots, ...reminders, addSome: add };
}

describe("a snapshot", () => {
  it("is taken once a day, and none of an empty log", async () => {
    const empty = await studied(0);
    await empty.takeSnapshot(morning);
    expect(await empty.listSnapshots()).toEqual([]);
    const store = await studied(3);
    await store.takeSnapshot(morning + 10);
    store.addSome(1, morning + 20);
    await store.takeSnapshot(morning + 30);
    expect(await store.listSnapshots()).toMatchObject([{ at: morning + 10, events: 3 }]);
  });

  it("holds a whole backup, packed", async () => {
    const store = await studied(200);
    await store.takeSnapshot(morning + 1_000);
    const [listed] = await store.listSnapshots();
    const text = await store.readSnapshot(listed?.day ?? 0);
    expect(text).toBe(store.createBackup(morning + 1_000).text);
    expect(listed?.size).toBeLessThan((text ?? "").length / 4);
    expect(store.readBackup(text ?? "")).toMatchObject({ ok: true, newEventCount: 0 });
  });

  it("stays a week, and one a week and a month before; what is thinned out is no longer there", async () => {
    const store = await studied(1);
    for (let i = 0; i < 60; i += 1) await store.takeSnapshot(morning + i * msPerDay);
    const days = (await store.listSnapshots()).map(({ day }) => day);
    const [newest = 0] = days;
    expect(days.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6].map((age) => newest - age));
    expect(days.length).toBeLessThanOrEqual(7 + 4 + 3);
    expect(newest - (days.at(-1) ?? 0)).toBeGreaterThan(28);
    expect(await store.readSnapshot(newest - 20)).toBeUndefined();
  });
});

describe("after a sitting", () => {
  it("the file is written, or said not to be, also where there is no room for a snapshot", async () => {
    const store = await studied(3);
    const [{ runPostSessionBackup }, { forgetBackupFile }, { withBackupDatabase }] = await Promise.all([
      import("../../../src/state/backup/postSessionBackup"),
      import("../../../src/state/backup/backupFile"),
      import("../../../src/storage/backup/backupDatabase"),
    ]);
    // A file that can't be written: what a handle can do is lost where it is kept.
    await withBackupDatabase((database) =>
      database.put("file", { name: "mine.json" } as FileSystemFileHandle, "file"),
    );
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await runPostSessionBackup(morning);
    expect(store.troubles().map(({ id }) => id)).toEqual(["snapshot", "file backup"]);
    put.mockRestore();
    await forgetBackupFile();
    await runPostSessionBackup(morning);
    expect(store.troubles()).toEqual([]);
  });
});

describe("the reminder of a backup elsewhere", () => {
  const soon = morning + 13 * msPerDay;
  const later = morning + 15 * msPerDay;

  it("comes after a fortnight and a hundred events, not before", async () => {
    const store = await studied(101);
    expect(await store.getBackupReminder(soon)).toBeUndefined();
    expect(await store.getBackupReminder(later)).toBe(101);
    expect(await (await studied(100)).getBackupReminder(later)).toBeUndefined();
  });

  it("rests for a fortnight when it was dismissed", async () => {
    const store = await studied(101);
    await store.dismissBackupReminder(later);
    expect(await store.getBackupReminder(later + 13 * msPerDay)).toBeUndefined();
    expect(await store.getBackupReminder(later + 15 * msPerDay)).toBe(101);
  });

  it("counts what no backup outside has", async () => {
    const store = await studied(150);
    await store.noteBackupTaken(later);
    store.addSome(120, later);
    expect(await store.getBackupReminder(later + 13 * msPerDay)).toBeUndefined();
    expect(await store.getBackupReminder(later + 15 * msPerDay)).toBe(120);
  });

  it("is not silenced for years by a clock that was years ahead", async () => {
    const store = await studied(101);
    const ahead = later + 3 * 365 * msPerDay;
    await store.noteBackupTaken(ahead);
    await store.dismissBackupReminder(ahead);
    store.addSome(120, later);
    expect(await store.getBackupReminder(later)).toBe(120);
  });

  it("knows that a restored file is outside, unless a later backup had more", async () => {
    const store = await studied(150);
    await store.noteBackupFound(150, morning);
    expect(await store.getBackupReminder(later)).toBeUndefined();
    await store.noteBackupFound(20, later);
    store.addSome(120, morning + 1_000);
    expect(await store.getBackupReminder(later)).toBe(120);
  });
});
