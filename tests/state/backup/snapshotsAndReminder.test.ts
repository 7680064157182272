/** Protection against lost or cleared data: snapshots on the device, and the reminder to keep a backup elsewhere. */
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { msPerDay } from "../../../src/domain/time";
import { forgetBackupFile } from "../../../src/state/backup/automaticBackup";
import {
  dismissBackupReminder,
  getBackupReminder,
  recordBackupFound,
  recordBackupTaken,
} from "../../../src/state/backup/backupReminder";
import { runPostSessionBackup } from "../../../src/state/backup/runPostSessionBackup";
import { listSnapshots, readSnapshot, takeSnapshot } from "../../../src/state/backup/snapshots";
import { withBackupDatabase } from "../../../src/storage/backup/backupDatabase";
import { morning, openStores } from "../openStores";
import "fake-indexeddb/auto";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Stores with this many events of this morning. */
async function studied(events: number) {
  const store = await openStores();
  const add = (count: number, at: number) => {
    for (let i = 0; i < count; i += 1)
      store.addEvent({ type: "graded", card: `a/s/c${i}:name`, grade: 3, durationMs: 1_000 }, at + i);
  };
  add(events, morning);
  return { ...store, addSome: add };
}

describe("a snapshot", () => {
  it("is not taken by itself of an empty log; on request it is, for the settings", async () => {
    const { stores } = await studied(0);
    await runPostSessionBackup(stores, morning);
    expect(await listSnapshots(stores)).toEqual([]);
    await takeSnapshot(stores, morning);
    expect(await listSnapshots(stores)).toMatchObject([{ backupEventCount: 0 }]);
  });

  it("counts the events that it contains, not a restore nor what was undone with it", async () => {
    const store = await studied(3);
    const other = await openStores(undefined, "other");
    other.addEvent({ type: "graded", card: "a/s/c9:name", grade: 3, durationMs: 1_000 }, morning);
    store.restoreBackup(store.openBackup(other.createBackup(morning).text), morning + 30_000);
    await takeSnapshot(store.stores, morning + 40_000);
    expect(await listSnapshots(store.stores)).toMatchObject([{ backupEventCount: 4 }]);
  });

  it("replaces the day's earlier one if there are new events", async () => {
    const store = await studied(3);
    await takeSnapshot(store.stores, morning + 10);
    store.addSome(1, morning + 20);
    await takeSnapshot(store.stores, morning + 30);
    expect(await listSnapshots(store.stores)).toMatchObject([{ timestamp: morning + 30, eventCount: 4 }]);
    await takeSnapshot(store.stores, morning + 40);
    expect(await listSnapshots(store.stores)).toMatchObject([{ timestamp: morning + 30, eventCount: 4 }]);
  });

  it("of a log that has lost events doesn't replace the day's earlier one, and is taken on the next day", async () => {
    await takeSnapshot((await studied(3)).stores, morning + 10);
    const { stores } = await studied(1);
    await takeSnapshot(stores, morning + 20);
    expect(await listSnapshots(stores)).toMatchObject([{ eventCount: 3 }]);
    await takeSnapshot(stores, morning + msPerDay);
    expect(await listSnapshots(stores)).toMatchObject([{ eventCount: 1 }, { eventCount: 3 }]);
  });

  it("is not taken again on a later day without new events", async () => {
    const store = await studied(3);
    await takeSnapshot(store.stores, morning + 10);
    await takeSnapshot(store.stores, morning + msPerDay);
    expect(await listSnapshots(store.stores)).toHaveLength(1);
    store.addSome(1, morning + msPerDay);
    await takeSnapshot(store.stores, morning + msPerDay + 1);
    expect(await listSnapshots(store.stores)).toMatchObject([{ eventCount: 4 }, { eventCount: 3 }]);
  });

  it("is a whole backup, compressed", async () => {
    const store = await studied(200);
    await takeSnapshot(store.stores, morning + 1_000);
    const [listed] = await listSnapshots(store.stores);
    const text = await readSnapshot(store.stores, listed?.day ?? 0);
    expect(text).toBe(store.createBackup(morning + 1_000).text);
    expect(listed?.sizeBytes).toBeLessThan((text ?? "").length / 4);
    expect(store.openBackup(text ?? "").newEventCount).toBe(0);
  });

  it("is kept for a week; of earlier ones, one a week and one a month are kept, and the others deleted", async () => {
    const store = await studied(1);
    for (let i = 0; i < 60; i += 1) {
      store.addSome(1, morning + i * msPerDay);
      await takeSnapshot(store.stores, morning + i * msPerDay);
    }
    const days = (await listSnapshots(store.stores)).map(({ day }) => day);
    const [newest = 0] = days;
    expect(days.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6].map((age) => newest - age));
    expect(days.length).toBeLessThanOrEqual(7 + 4 + 3);
    expect(newest - (days.at(-1) ?? 0)).toBeGreaterThan(28);
    expect(await readSnapshot(store.stores, newest - 20)).toBeUndefined();
  });
});

describe("after a session", () => {
  it("the file is written, or its failure reported, even without room for a snapshot", async () => {
    const store = await studied(3);
    // This file can't be written: the fake database stores handles without their methods.
    await withBackupDatabase(
      () => indexedDB,
      (database) => database.put("file", { name: "mine.json" } as FileSystemFileHandle, "file"),
    );
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await runPostSessionBackup(store.stores, morning);
    expect(store.listNotifications().map(({ id }) => id)).toEqual(["snapshotFailed", "backupFile"]);
    put.mockRestore();
    await forgetBackupFile(store.stores);
    await runPostSessionBackup(store.stores, morning);
    expect(store.listNotifications()).toEqual([]);
  });
});

describe("the reminder of a backup elsewhere", () => {
  const soon = morning + 13 * msPerDay;
  const later = morning + 15 * msPerDay;

  it("is shown after two weeks and a hundred events, not before", async () => {
    const store = await studied(101);
    expect(await getBackupReminder(store.stores, soon)).toBeUndefined();
    expect(await getBackupReminder(store.stores, later)).toBe(101);
    expect(await getBackupReminder((await studied(100)).stores, later)).toBeUndefined();
  });

  it("is hidden for two weeks after it was dismissed", async () => {
    const store = await studied(101);
    await dismissBackupReminder(store.stores, later);
    expect(await getBackupReminder(store.stores, later + 13 * msPerDay)).toBeUndefined();
    expect(await getBackupReminder(store.stores, later + 15 * msPerDay)).toBe(101);
  });

  it("counts the events that no backup outside the browser has", async () => {
    const store = await studied(150);
    await recordBackupTaken(store.stores, later);
    store.addSome(120, later);
    expect(await getBackupReminder(store.stores, later + 13 * msPerDay)).toBeUndefined();
    expect(await getBackupReminder(store.stores, later + 15 * msPerDay)).toBe(120);
  });

  it("is not hidden for years by a clock that was years ahead", async () => {
    const store = await studied(101);
    const ahead = later + 3 * 365 * msPerDay;
    await recordBackupTaken(store.stores, ahead);
    await dismissBackupReminder(store.stores, ahead);
    store.addSome(120, later);
    expect(await getBackupReminder(store.stores, later)).toBe(120);
  });

  it("counts a restored file as a backup outside, unless a later one had more", async () => {
    const store = await studied(150);
    await recordBackupFound(store.stores, 150, morning);
    expect(await getBackupReminder(store.stores, later)).toBeUndefined();
    await recordBackupFound(store.stores, 20, later);
    store.addSome(120, morning + 1_000);
    expect(await getBackupReminder(store.stores, later)).toBe(120);
  });
});
