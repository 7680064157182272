/** When the browser is asked to keep the data: at once where it decides by itself, and after an explanation where it asks the person. */
import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import {
  answerPersistencePrompt,
  requestPersistenceSilently,
  shouldExplainPersistence,
} from "../../../src/state/backup/persistencePrompt";
import { FakeStorage } from "../../storage/fakeStorage";
import { morning, openStores } from "../openStores";

async function openTab({ isPersisted = false, promptsForPersistence = false, hasDatabase = true }) {
  const persist = vi.fn<() => Promise<boolean>>(async () => true);
  const databases = new IDBFactory();
  const tab = await openStores(new FakeStorage(), "writer1", {
    storageManager: { persisted: async () => isPersisted, persist } as unknown as StorageManager,
    databaseFactory: () => (hasDatabase ? databases : null),
    promptsForPersistence,
  });
  return { tab, persist };
}

describe("a browser that decides by itself", () => {
  it("is asked while it may clear the data, without an explanation", async () => {
    const { tab, persist } = await openTab({});
    await requestPersistenceSilently(tab.stores);
    expect(persist).toHaveBeenCalledOnce();
    tab.gradeCard("c/s/a:name", 3, 1_000, morning);
    expect(await shouldExplainPersistence(tab.stores)).toBe(false);
  });

  it("is not asked if the data is already persistent", async () => {
    const { tab, persist } = await openTab({ isPersisted: true });
    await requestPersistenceSilently(tab.stores);
    expect(persist).not.toHaveBeenCalled();
  });
});

describe("a browser that asks the person", () => {
  it("is only asked after an explanation, which is shown once, when there is something to lose", async () => {
    const { tab, persist } = await openTab({ promptsForPersistence: true });
    await requestPersistenceSilently(tab.stores);
    expect(persist).not.toHaveBeenCalled();
    expect(await shouldExplainPersistence(tab.stores)).toBe(false);
    tab.gradeCard("c/s/a:name", 3, 1_000, morning);
    expect(await shouldExplainPersistence(tab.stores)).toBe(true);
    expect(await answerPersistencePrompt(tab.stores, morning, false)).toBe(false);
    expect(persist).not.toHaveBeenCalled();
    expect(await shouldExplainPersistence(tab.stores)).toBe(false);
  });

  it("is asked all the same where the database refuses, which can't remember the answer", async () => {
    const { tab, persist } = await openTab({ promptsForPersistence: true, hasDatabase: false });
    tab.gradeCard("c/s/a:name", 3, 1_000, morning);
    expect(await shouldExplainPersistence(tab.stores)).toBe(true);
    expect(await answerPersistencePrompt(tab.stores, morning, false)).toBe(false);
    expect(await answerPersistencePrompt(tab.stores, morning, true)).toBe(true);
    expect(persist).toHaveBeenCalledOnce();
  });

  it("is asked on request, and nothing is explained if the data is already persistent", async () => {
    const { tab, persist } = await openTab({ promptsForPersistence: true });
    expect(await answerPersistencePrompt(tab.stores, morning, true)).toBe(true);
    expect(persist).toHaveBeenCalledOnce();
    const persistentTab = (await openTab({ isPersisted: true, promptsForPersistence: true })).tab;
    persistentTab.gradeCard("c/s/a:name", 3, 1_000, morning);
    expect(await shouldExplainPersistence(persistentTab.stores)).toBe(false);
  });
});
