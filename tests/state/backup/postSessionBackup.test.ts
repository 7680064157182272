/** The backup after a session: it says what came of the file, and asks only after a press. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";
import type { Platform } from "../../../src/state/platform";
import { runPostSessionBackup } from "../../../src/state/backup/postSessionBackup";
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
function pressAllowAndWrite(tab: OpenedStores): void {
  const [notification] = tab.listNotifications();
  if (!notification || !("allowAndWrite" in notification)) throw new Error("no button");
  notification.allowAndWrite();
}

describe("a file that needs the permission again", () => {
  it("is reported, and is written once the person presses and allows it", async () => {
    const tab = await studied();
    const file = chooseFile({ permission: "prompt" });
    await runPostSessionBackup(tab.stores, morning);
    expect(tab.listNotifications().map(({ message }) => message)).toEqual([
      "Your backup file is out of date: the browser needs your permission to write to it again.",
    ]);
    expect(file.calls).toEqual(["queryPermission"]);
    pressAllowAndWrite(tab);
    await expect.poll(() => listTypes(tab)).toEqual(["backupFileWritten"]);
    expect(file.calls).toContain("requestPermission");
    expect(file.text).toBe(tab.createBackup(morning).text);
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

  it("is reported with the reason if the database refuses at the press", async () => {
    let database: IDBFactory | null = globalThis.indexedDB;
    const tab = await studied({ databaseFactory: () => database });
    chooseFile({ permission: "prompt" });
    await runPostSessionBackup(tab.stores, morning);
    database = null;
    pressAllowAndWrite(tab);
    await expect
      .poll(() => tab.listNotifications().map(({ message }) => message))
      .toEqual(["Your backup file is out of date. It could not be written: there is no IndexedDB"]);
  });
});
