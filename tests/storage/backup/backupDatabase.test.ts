/** The database of backups stores snapshots and markers, and closes its connection after each use. */
import "fake-indexeddb/auto";
import { unwrap } from "idb";
import { expect, it } from "vitest";
import {
  getBackupMarker,
  setBackupMarker,
  withBackupDatabase,
} from "../../../src/storage/backup/backupDatabase";

const snapshot = { day: 20_780, at: 1_795_400_000_000, events: 3, bytes: new Uint8Array([1, 2, 3]) };

it("stores a snapshot under its day", async () => {
  const factory = new IDBFactory();
  await withBackupDatabase(
    () => factory,
    (database) => database.put("snapshots", snapshot),
  );
  await withBackupDatabase(
    () => factory,
    (database) => database.put("snapshots", { ...snapshot, events: 4 }),
  );
  expect(
    await withBackupDatabase(
      () => factory,
      (database) => database.getAll("snapshots"),
    ),
  ).toEqual([{ ...snapshot, events: 4 }]);
});

it("stores a marker under its name", async () => {
  const factory = new IDBFactory();
  await setBackupMarker(() => factory, "outside", { at: 5, events: 6 });
  expect(await getBackupMarker(() => factory, "outside")).toEqual({ at: 5, events: 6 });
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
