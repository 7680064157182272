/** The backup file: it is checked before it is written, and nothing is overwritten that this browser lacks. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import {
  getBackupFileStatus,
  setBackupFile,
  writeBackupFile,
} from "../../../src/state/backup/automaticBackup";
import { getBackupMarker } from "../../../src/storage/backup/backupDatabase";
import { type OpenedStores, morning, openStores } from "../openStores";
import { stubBackupFile } from "./stubBackupFile";

let chooseFile: ReturnType<typeof stubBackupFile>;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  chooseFile = stubBackupFile();
});

const outside = () => getBackupMarker(() => indexedDB, "outside");

async function studied(): Promise<OpenedStores> {
  const tab = await openStores();
  for (const card of ["a", "b"]) tab.gradeCard(`c/s/${card}:name`, 3, 1_000, morning);
  return tab;
}

describe("writing the backup file", () => {
  it("asks for the permission, reads the file, and only then writes it and records the backup", async () => {
    const tab = await studied();
    const file = chooseFile();
    expect(await writeBackupFile(tab.stores, morning)).toEqual({ type: "written" });
    expect(file.calls).toEqual(["queryPermission", "getFile", "createWritable", "write", "close"]);
    expect(file.text).toBe(tab.createBackup(morning).text);
    expect(await outside()).toEqual({ timestamp: morning, eventCount: 3 });
  });

  it("asks the user only after a user action", async () => {
    const tab = await studied();
    const file = chooseFile({ permission: "prompt" });
    expect(await writeBackupFile(tab.stores, morning)).toEqual({ type: "needsPermission" });
    expect(file.calls).toEqual(["queryPermission"]);
    expect(await outside()).toBeUndefined();
    expect(await writeBackupFile(tab.stores, morning, true)).toEqual({ type: "written" });
    expect(file.calls.slice(0, 2)).toEqual(["queryPermission", "requestPermission"]);
  });

  it("waits after a user action for other backups, but only once it has asked the user", async () => {
    const file = chooseFile({ permission: "prompt" });
    const tab = await openStores(undefined, undefined, {
      requestLock: async (name, _options, run) => {
        file.calls.push(name);
        await run(null);
      },
    });
    expect(await writeBackupFile(tab.stores, morning, true)).toEqual({ type: "written" });
    expect(file.calls.slice(0, 3)).toEqual(["requestPermission", "retrain.backup", "getFile"]);
  });

  it("leaves a file with events that this browser lacks", async () => {
    const { text } = (await studied()).createBackup(morning);
    const tab = await openStores(undefined, "writer2");
    const file = chooseFile({ text });
    expect(await writeBackupFile(tab.stores, morning)).toEqual({
      type: "fileHasNewEvents",
      text,
      newEventCount: 3,
    });
    expect(file.calls).toEqual(["queryPermission", "getFile"]);
    expect(file.text).toBe(text);
  });

  it.each([
    ["shopping list", "notJson"],
    ['{"app":"retrain","backup":2,"parts":[]}', "newerVersion"],
  ])("leaves a file that can't be restored, and says why: %s", async (text, refusal) => {
    const tab = await studied();
    const file = chooseFile({ text });
    expect(await writeBackupFile(tab.stores, morning)).toEqual({
      type: "failed",
      problem: { type: "notOverwritten", fileName: "retrain.json", refusal: { type: refusal } },
    });
    expect(file.calls).toEqual(["queryPermission", "getFile"]);
  });

  it("overwrites its own earlier backup, and an empty file", async () => {
    const tab = await studied();
    const { text } = tab.createBackup(morning);
    tab.gradeCard("c/s/c:name", 3, 1_000, morning + 1_000);
    for (const earlier of [text, " \n"]) {
      const file = chooseFile({ text: earlier });
      expect(await writeBackupFile(tab.stores, morning + 2_000)).toEqual({ type: "written" });
      expect(file.text).toBe(tab.createBackup(morning + 2_000).text);
    }
  });

  it("overwrites a backup with the events of a restore that was undone since, but only if that is asked for", async () => {
    const { text } = (await studied()).createBackup(morning);
    const tab = await openStores(undefined, "writer2");
    const id = tab.restoreBackup(tab.openBackup(text), morning);
    tab.gradeCard("c/s/c:name", 3, 1_000, morning);
    const file = chooseFile();
    expect(await writeBackupFile(tab.stores, morning)).toEqual({ type: "written" });
    const both = file.text;
    tab.undoEvent(id ?? "", morning);
    expect(await writeBackupFile(tab.stores, morning)).toEqual({
      type: "fileHasNewEvents",
      text: both,
      newEventCount: 3,
    });
    expect(await writeBackupFile(tab.stores, morning, true)).toMatchObject({ type: "fileHasNewEvents" });
    expect(file.text).toBe(both);
    expect(await writeBackupFile(tab.stores, morning, true, true)).toEqual({ type: "written" });
    expect(file.text).toBe(tab.createBackup(morning).text);
    // Not one with an event that this log doesn't have.
    const foreign = both.replaceAll('"writer":"writer1"', '"writer":"writer3"');
    file.text = foreign;
    expect(await writeBackupFile(tab.stores, morning, true, true)).toMatchObject({
      type: "fileHasNewEvents",
      newEventCount: 3,
    });
    // Nor one with another event under the id of one that doesn't count.
    file.text = both.replace('"grade":3', '"grade":1');
    expect(await writeBackupFile(tab.stores, morning, true, true)).toMatchObject({
      type: "failed",
      problem: { type: "notOverwritten", refusal: { type: "conflictsWithUndone" } },
    });
    expect(file.text).not.toBe(tab.createBackup(morning).text);
  });

  it.each(["getFile", "createWritable", "write", "close"])(
    "says so if %s fails, and notes no backup",
    async (failing) => {
      const tab = await studied();
      chooseFile({ failing });
      expect(await writeBackupFile(tab.stores, morning)).toEqual({
        type: "failed",
        problem: { type: "notWritten", fileName: "retrain.json", reason: "gone" },
      });
      expect(await outside()).toBeUndefined();
    },
  );
});

describe("the status of the backup file", () => {
  it("tells whether a file is chosen, and whether it may be written", async () => {
    const { stores } = await openStores();
    expect(await getBackupFileStatus(stores)).toEqual({ type: "notChosen" });
    expect(await writeBackupFile(stores, morning)).toEqual({ type: "notChosen" });
    await setBackupFile(stores, { name: "other.json" } as FileSystemFileHandle);
    // A browser without permissions grants them.
    expect(await getBackupFileStatus(stores)).toEqual({ type: "ready", name: "other.json" });
    chooseFile({ permission: "prompt" });
    expect(await getBackupFileStatus(stores)).toEqual({ type: "needsPermission", name: "retrain.json" });
  });
});
