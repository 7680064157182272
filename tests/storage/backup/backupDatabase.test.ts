/** The database of backups stores snapshots and markers, and closes its connection after each use. */
import "fake-indexeddb/auto";
import { unwrap } from "idb";
import { expect, it } from "vitest";
import {
  getAllSnapshots,
  getBackupMarker,
  getSnapshot,
  setBackupMarker,
  storeSnapshot,
  withBackupDatabase,
} from "../../../src/storage/backup/backupDatabase";

const bytes = new Uint8Array([1, 2, 3]);
const snapshot = { day: 20_780, timestamp: 1_795_400_000_000, eventCount: 3, backupEventCount: 3, bytes };

it("stores a snapshot under its day", async () => {
  const factory = new IDBFactory();
  await storeSnapshot(() => factory, snapshot);
  await storeSnapshot(() => factory, { ...snapshot, eventCount: 4, backupEventCount: 4 });
  expect(await getAllSnapshots(() => factory)).toEqual([{ ...snapshot, eventCount: 4, backupEventCount: 4 }]);
  expect(await getSnapshot(() => factory, snapshot.day)).toEqual({
    ...snapshot,
    eventCount: 4,
    backupEventCount: 4,
  });
  expect(await getSnapshot(() => factory, snapshot.day - 1)).toBeUndefined();
  const stored = await withBackupDatabase(
    () => factory,
    (database) => database.getAll("snapshots"),
  );
  expect(stored).toEqual([{ day: 20_780, at: 1_795_400_000_000, events: 4, bytes }]);
});

it("keeps how many events the backup file has, where they are fewer than those of the log", async () => {
  const factory = new IDBFactory();
  await storeSnapshot(() => factory, { ...snapshot, backupEventCount: 2 });
  expect(await getSnapshot(() => factory, "newest")).toEqual({ ...snapshot, backupEventCount: 2 });
});

it("finds the newest snapshot", async () => {
  const factory = new IDBFactory();
  expect(await getSnapshot(() => factory, "newest")).toBeUndefined();
  await storeSnapshot(() => factory, snapshot);
  await storeSnapshot(() => factory, { ...snapshot, day: snapshot.day - 1 });
  expect(await getSnapshot(() => factory, "newest")).toEqual(snapshot);
});

it("stores a marker under its name", async () => {
  const factory = new IDBFactory();
  const marker = { timestamp: 5, eventCount: 6 };
  await setBackupMarker(() => factory, "outside", marker);
  expect(await getBackupMarker(() => factory, "outside")).toEqual(marker);
  const stored = await withBackupDatabase(
    () => factory,
    (database) => database.get("marks", "outside"),
  );
  expect(stored).toEqual({ at: 5, events: 6 });
  expect(await getBackupMarker(() => factory, "dismissed")).toBeUndefined();
});

it("has the version 1, and a store for the backup file", async () => {
  const factory = new IDBFactory();
  const stored = await withBackupDatabase(
    () => factory,
    async (database) => [database.version, await database.get("file", "file")],
  );
  expect(stored).toEqual([1, undefined]);
});

it("is closed after each use, also after one that failed", async () => {
  const factory = new IDBFactory();
  const opened: IDBDatabase[] = [];
  const fail = (database: IDBDatabase) => {
    opened.push(database);
    return Promise.reject(new Error("failed"));
  };
  await expect(
    withBackupDatabase(
      () => factory,
      (database) => fail(unwrap(database)),
    ),
  ).rejects.toThrow("failed");
  expect(() => opened[0]?.transaction("marks")).toThrow("InvalidStateError");
});

it("throws if the browser has no databases", async () => {
  await expect(getBackupMarker(() => undefined, "outside")).rejects.toThrow("there is no IndexedDB");
});
