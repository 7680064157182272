/** The backup after a session: it says what came of the file, asks only after a press, and writes nothing twice. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { dismiss } from "../../../src/state/notifications";
import type { Platform } from "../../../src/state/platform";
import {
  backupFileNotificationId,
  forgetBackupFile,
  getBackupFileStatus,
  setBackupFile,
} from "../../../src/state/backup/automaticBackup";
import {
  allowAndWriteBackupFile,
  runPostSessionBackup,
} from "../../../src/state/backup/runPostSessionBackup";
import { type OpenedStores, morning, openStores } from "../openStores";
import { stubBackupFile } from "./stubBackupFile";

let chooseFile: ReturnType<typeof stubBackupFile>;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  chooseFile = stubBackupFile();
});

async function studied(overrides: Partial<Platform> = {}): Promise<OpenedStores> {
  const tab = await openStores(undefined, undefined, overrides);
  tab.gradeCard("c/s/a:name", 3, 1_000, morning);
  return tab;
}

const listTypes = (tab: OpenedStores) => tab.listNotifications().map(({ type }) => type);
const pressAllowAndWrite = (tab: OpenedStores) => void allowAndWriteBackupFile(tab.stores, morning);

describe("a file that needs the permission again", () => {
  it("is reported, and is written once the person presses and allows it", async () => {
    const tab = await studied();
    const file = chooseFile({ permission: "prompt" });
    await runPostSessionBackup(tab.stores, morning);
    expect(tab.listNotifications().map(({ message }) => message)).toEqual([
      "Your backup file may be out of date: the browser needs your permission to write to it again.",
    ]);
    expect(file.calls).toEqual(["queryPermission"]);
    pressAllowAndWrite(tab);
    await expect.poll(() => listTypes(tab)).toEqual(["backupFileWritten"]);
    expect(file.calls).toContain("requestPermission");
    expect(file.text).toBe(tab.createBackup(morning).text);
  });

  it("is reported again only after a new event, once the person has dismissed that", async () => {
    const tab = await studied();
    chooseFile({ permission: "prompt" });
    await runPostSessionBackup(tab.stores, morning);
    dismiss(tab.notifications, backupFileNotificationId);
    await runPostSessionBackup(tab.stores, morning + 1);
    expect(listTypes(tab)).toEqual([]);
    tab.gradeCard("c/s/b:name", 3, 1_000, morning + 2);
    await runPostSessionBackup(tab.stores, morning + 3);
    expect(listTypes(tab)).toEqual(["backupFileNeedsPermission"]);
  });

  it("is reported as out of date, with the button, if the person doesn't allow it", async () => {
    const tab = await studied();
    const file = chooseFile({ permission: "prompt", asked: "denied" });
    await runPostSessionBackup(tab.stores, morning);
    pressAllowAndWrite(tab);
    await expect.poll(() => listTypes(tab)).toEqual(["backupFileNotAllowed"]);
    expect(file.text).toBe("");
    chooseFile({ permission: "prompt" });
    pressAllowAndWrite(tab);
    await expect.poll(() => listTypes(tab)).toEqual(["backupFileWritten"]);
  });

  it("is not overwritten by that press if it has events of a restore that was undone", async () => {
    const source = await openStores(undefined, "source");
    source.gradeCard("c/s/b:name", 3, 1_000, morning);
    const { text } = source.createBackup(morning);
    const tab = await studied();
    tab.undoEvent(tab.restoreBackup(tab.openBackup(text), morning) ?? "", morning);
    const file = chooseFile({ text, permission: "prompt" });
    await runPostSessionBackup(tab.stores, morning);
    pressAllowAndWrite(tab);
    await expect.poll(() => listTypes(tab)).toEqual(["backupFileHasNewEvents"]);
    expect(file.text).toBe(text);
  });

  it("is reported with the reason if the database refuses at the press", async () => {
    let database: IDBFactory | null = globalThis.indexedDB;
    const tab = await studied({ databaseFactory: () => database });
    chooseFile({ permission: "prompt" });
    await runPostSessionBackup(tab.stores, morning);
    database = null;
    pressAllowAndWrite(tab);
    await expect
      .poll(() => tab.listNotifications().map(({ message }) => message))
      .toEqual(["Your backup file may be out of date. It could not be written (there is no IndexedDB)."]);
  });
});

describe("the same events", () => {
  const countWrites = ({ calls }: { readonly calls: readonly string[] }) =>
    calls.filter((each) => each === "write").length;

  it("are written once, and the file is written again after a new event", async () => {
    const tab = await studied();
    const file = chooseFile();
    await runPostSessionBackup(tab.stores, morning);
    await runPostSessionBackup(tab.stores, morning + 1);
    expect(countWrites(file)).toBe(1);
    tab.gradeCard("c/s/b:name", 3, 1_000, morning + 2);
    await runPostSessionBackup(tab.stores, morning + 3);
    expect(countWrites(file)).toBe(2);
    expect(file.text).toBe(tab.createBackup(morning + 3).text);
  });

  it("are written to another file that is chosen, and again where writing failed", async () => {
    const tab = await studied();
    chooseFile();
    await runPostSessionBackup(tab.stores, morning);
    const failing = chooseFile({ failing: "close" });
    await setBackupFile(tab.stores, { name: "other.json" } as FileSystemFileHandle);
    await runPostSessionBackup(tab.stores, morning + 1);
    expect(failing.calls).toContain("close");
    expect(listTypes(tab)).toEqual(["backupFileFailed"]);
    const file = chooseFile();
    await runPostSessionBackup(tab.stores, morning + 2);
    expect(countWrites(file)).toBe(1);
    expect(listTypes(tab)).toEqual([]);
  });

  it("are written once by tabs that begin together", async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    let last: Promise<unknown> = Promise.resolve();
    const requestLock: Platform["requestLock"] = (_name, _options, run) => {
      last = last.then(() => run(null));
      return last;
    };
    const tabs = [await studied({ requestLock }), await studied({ requestLock })];
    const file = chooseFile();
    await Promise.all(tabs.map(({ stores }) => runPostSessionBackup(stores, morning)));
    expect(countWrites(file)).toBe(1);
    expect(
      put.mock.contexts.filter((store) => store instanceof IDBObjectStore && store.name === "snapshots"),
    ).toHaveLength(1);
  });

  it("are backed up also if the lock is refused", async () => {
    const tab = await studied({ requestLock: () => Promise.reject(new DOMException("no", "SecurityError")) });
    const file = chooseFile();
    await runPostSessionBackup(tab.stores, morning);
    expect(countWrites(file)).toBe(1);
  });
});

describe("a file that the browser no longer knows, because it has deleted the database", () => {
  it("is reported by its name, until it is chosen again or turned off", async () => {
    const tab = await studied();
    const file = { name: "mine.json" } as FileSystemFileHandle;
    await setBackupFile(tab.stores, file);
    globalThis.indexedDB = new IDBFactory();
    await runPostSessionBackup(tab.stores, morning);
    expect(tab.listNotifications().map(({ message }) => message)).toEqual([
      "The automatic backup has stopped: the browser has deleted its database and no longer knows your file mine.json. Choose the file again in Settings.",
    ]);
    expect(await getBackupFileStatus(tab.stores)).toEqual({ type: "lost", name: "mine.json" });
    await setBackupFile(tab.stores, file);
    await forgetBackupFile(tab.stores);
    expect(tab.listNotifications()).toEqual([]);
    expect(await getBackupFileStatus(tab.stores)).toEqual({ type: "notChosen" });
    tab.gradeCard("c/s/b:name", 3, 1_000, morning + 1);
    await runPostSessionBackup(tab.stores, morning + 2);
    expect(tab.listNotifications()).toEqual([]);
  });

  it("is reported, too, if an earlier version chose it and this one has written it", async () => {
    const tab = await studied();
    chooseFile();
    await runPostSessionBackup(tab.stores, morning);
    vi.restoreAllMocks();
    globalThis.indexedDB = new IDBFactory();
    expect(await getBackupFileStatus(tab.stores)).toEqual({ type: "lost", name: "retrain.json" });
  });
});
