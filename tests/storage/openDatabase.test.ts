/** A database is opened with its version, and closed for a newer one. */
import "fake-indexeddb/auto";
import { forceCloseDatabase } from "fake-indexeddb";
import { unwrap } from "idb";
import { describe, expect, it, vi } from "vitest";
import { type OpenOptions, openDatabase } from "../../src/storage/openDatabase";

const open = (factory: IDBFactory, options: Partial<OpenOptions> = {}) =>
  openDatabase(() => factory, "test", {
    version: 1,
    upgrade: (database, oldVersion) => {
      if (oldVersion < 1) database.createObjectStore("store");
    },
    ...options,
  });

describe("a database", () => {
  it("is upgraded from the version that was there, once", async () => {
    const factory = new IDBFactory();
    const upgrades: number[] = [];
    const upgrade = (database: IDBDatabase, oldVersion: number) => {
      upgrades.push(oldVersion);
      if (oldVersion === 0) database.createObjectStore("store");
    };
    for (const version of [1, 1, 3]) (await open(factory, { version, upgrade })).close();
    expect(upgrades).toEqual([0, 1]);
  });

  it("of a newer version is refused", async () => {
    const factory = new IDBFactory();
    (await open(factory, { version: 2 })).close();
    await expect(open(factory)).rejects.toMatchObject({ name: "VersionError" });
  });

  it.each([null, undefined])("can't be opened by a browser that has %s", async (factory) => {
    const opening = openDatabase(() => factory, "test", { version: 1, upgrade: () => undefined });
    await expect(opening).rejects.toThrow("there is no IndexedDB");
  });
});

describe("a connection", () => {
  it("is closed for a newer version, which is reported", async () => {
    const factory = new IDBFactory();
    const onLoss = vi.fn<(cause: string) => void>();
    const onBlocked = vi.fn<() => void>();
    await open(factory, { onLoss });
    const newer = await open(factory, { version: 2, onBlocked });
    expect(onLoss.mock.calls).toEqual([["newer"]]);
    expect(onBlocked).not.toHaveBeenCalled();
    expect(newer.version).toBe(2);
  });

  it("is closed for a deletion, and the loss of the database is reported", async () => {
    const factory = new IDBFactory();
    const onLoss = vi.fn<(cause: string) => void>();
    await open(factory, { onLoss });
    await new Promise((resolve) => {
      factory.deleteDatabase("test").addEventListener("success", resolve);
    });
    expect(onLoss.mock.calls).toEqual([["gone"]]);
  });

  it("that the browser closes reports the loss of the database", async () => {
    const onLoss = vi.fn<(cause: string) => void>();
    const database = await open(new IDBFactory(), { onLoss });
    forceCloseDatabase(unwrap(database) as never);
    await expect.poll(() => onLoss.mock.calls).toEqual([["gone"]]);
  });

  it("of an old version that doesn't close blocks a newer one, which is reported", async () => {
    const factory = new IDBFactory();
    const old = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open("test", 1);
      request.addEventListener("success", () => resolve(request.result));
    });
    const onBlocked = vi.fn<() => void>();
    const opening = open(factory, { version: 2, onBlocked, upgrade: () => undefined });
    await expect.poll(() => onBlocked.mock.calls).toHaveLength(1);
    old.close();
    (await opening).close();
  });
});
