/** What an earlier visit has left is backed up after the start: once the journal is open, and without a question. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { expect, it, vi } from "vitest";
import { backUpEarlierEvents } from "../../../src/state/backup/backUpInBackground";
import { listSnapshots } from "../../../src/state/backup/snapshots";
import type { Platform } from "../../../src/state/platform";
import { FakeStorage } from "../../storage/fakeStorage";
import { FakeBrowser, waitUntilSaved } from "../fakeBrowser";
import { type OpenedStores, morning, openStores } from "../openStores";
import { stubBackupFile } from "./stubBackupFile";

const countInSnapshots = async ({ stores }: OpenedStores) =>
  (await listSnapshots(stores)).map(({ eventCount }) => eventCount);

/** A tab with two events of an earlier visit. The journal isn't open yet. */
async function openAgain(overrides: Partial<Platform> = {}): Promise<OpenedStores> {
  const storage = new FakeStorage();
  const databases = new IDBFactory();
  (await openStores(storage)).gradeCard("c/s/a:name", 3, 1_000, morning);
  return openStores(storage, "writer2", { databaseFactory: () => databases, ...overrides });
}

it("a review whose tab was closed is backed up some seconds after the next start", async () => {
  const browser = new FakeBrowser();
  const closed = await browser.openTab();
  closed.gradeCard("c/s/a:name", 3, 1_000, morning);
  await waitUntilSaved(closed);
  // Only the journal has the events.
  browser.storage = new FakeStorage();
  const tab = await browser.openTab();
  await waitUntilSaved(tab);
  expect(await countInSnapshots(tab)).toEqual([]);
  tab.finishStart();
  await expect.poll(() => countInSnapshots(tab)).toEqual([2]);
});

it("waits until the journal is open: before that, events may be missing", async () => {
  const whenIdle = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const tab = await openAgain({ whenIdle });
  const backup = backUpEarlierEvents(tab.stores);
  tab.saveStatus.setState({ indexedDb: "opening" });
  await new Promise<void>((resolve) => setImmediate(resolve));
  expect(whenIdle).not.toHaveBeenCalled();
  tab.saveStatus.setState({ indexedDb: "open" });
  await backup;
  expect(await countInSnapshots(tab)).toEqual([2]);
});

it("backs up also if a card was graded in the first seconds", async () => {
  const tab = await openAgain();
  tab.saveStatus.setState({ indexedDb: "open" });
  tab.gradeCard("c/s/b:name", 3, 1_000, morning + 1);
  await backUpEarlierEvents(tab.stores);
  expect(await countInSnapshots(tab)).toEqual([3]);
});

it("says that the file needs the permission, and asks for nothing", async () => {
  const file = stubBackupFile()({ permission: "prompt" });
  const persist = vi.fn<() => Promise<boolean>>();
  const tab = await openAgain({
    storageManager: { persisted: async () => false, persist } as unknown as StorageManager,
    promptsForPersistence: true,
  });
  tab.saveStatus.setState({ indexedDb: "open" });
  await backUpEarlierEvents(tab.stores);
  expect(file.calls).toEqual(["queryPermission"]);
  expect(persist).not.toHaveBeenCalled();
  expect(tab.listNotifications().map(({ type }) => type)).toEqual(["backupFileNeedsPermission"]);
});
