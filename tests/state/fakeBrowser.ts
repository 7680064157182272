/** Opens tabs with stores and a journal, which share one storage, one database and one channel. */
import { IDBFactory } from "fake-indexeddb";
import { expect } from "vitest";
import type { Event } from "../../src/domain/events/event";
import { oldestFirst } from "../../src/domain/events/log";
import { firstRetryDelayMs, runJournalWriter } from "../../src/state/journal/runJournalWriter";
import { FakeStorage } from "../storage/fakeStorage";
import { type OpenedStores, openStores } from "./openStores";
import "fake-indexeddb/auto";

/** What the tabs of one browser share. */
export class FakeBrowser {
  storage: FakeStorage | undefined = new FakeStorage();
  database: () => IDBFactory | null = () => this.databases;
  databases = new IDBFactory();
  /** Whether the browser reports that there is no journal yet. */
  isNew = false;
  /** Whether the code of the journal can be fetched. */
  isOnline = true;
  /** Delays of some seconds that are pending. They end with the next event, or by `end`. */
  readonly waits: { readonly milliseconds: number; readonly end: () => void }[] = [];
  private readonly tabs = new Set<OpenedStores>();
  private count = 0;

  async openTab(): Promise<OpenedStores> {
    const tab: OpenedStores = await openStores(
      this.storage,
      `w${(this.count += 1)}`,
      {
        ...(!this.storage && { storage: undefined }),
        isJournalAbsent: () => Promise.resolve(this.isNew),
        databaseFactory: () => this.database(),
        wait: (milliseconds) =>
          milliseconds < firstRetryDelayMs
            ? new Promise((resolve) => setImmediate(resolve))
            : new Promise((end) => this.waits.push({ milliseconds, end })),
        broadcast: (key, text) => {
          for (const other of this.tabs) if (other !== tab) other.receive(key, text);
        },
      },
      () =>
        this.isOnline ? Promise.resolve({ runJournalWriter }) : Promise.reject(new TypeError("offline")),
    );
    this.tabs.add(tab);
    return tab;
  }
}

export const events = (tab: OpenedStores): readonly Event[] => [
  ...oldestFirst(tab.study.getState().study.log),
];

/** Resolves when the journal is open and has all events of the tab. */
export async function waitUntilSaved(tab: OpenedStores): Promise<void> {
  const missing = () => {
    const { indexedDb, savedCount } = tab.saveStatus.getState();
    return { indexedDb, count: tab.study.getState().tabEvents.length - savedCount };
  };
  await expect.poll(missing).toEqual({ indexedDb: "open", count: 0 });
}

export async function waitForJournal(tab: OpenedStores, state: string): Promise<void> {
  await expect.poll(() => tab.saveStatus.getState().indexedDb).toBe(state);
}

/** The rows in the database, read over a separate connection that is closed at once. */
export async function rowsOf(databases: IDBFactory, store = "log"): Promise<readonly [string, unknown][]> {
  const db = await openRawDatabase(databases);
  const tx = db.transaction(store).objectStore(store);
  const [keys, values] = await Promise.all([requestResult(tx.getAllKeys()), requestResult(tx.getAll())]);
  db.close();
  return keys.map((key, i) => [typeof key === "string" ? key : JSON.stringify(key), values[i]]);
}

export async function putRow(databases: IDBFactory, key: string, value: unknown): Promise<void> {
  const db = await openRawDatabase(databases);
  await requestResult(db.transaction("log", "readwrite").objectStore("log").put(value, key));
  db.close();
}

export const openRawDatabase = (databases: IDBFactory, version?: number): Promise<IDBDatabase> =>
  requestResult(databases.open("retrain", version));

export const requestResult = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("refused")));
  });
