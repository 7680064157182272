/** Opens the store with a journal, on a database and a channel that it may share with other tabs. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { expect, vi } from "vitest";
import { type Event, oldestFirst } from "../../src/domain/log";
import { FakeStorage } from "./fakeStorage";
import { type Opened, openStore } from "./open";

/** What the tabs of one browser share. */
export class Browser {
  storage: FakeStorage | undefined = new FakeStorage();
  database: () => IDBFactory | null = () => this.databases;
  databases = new IDBFactory();
  /** Whether the browser says that there is no journal yet. */
  isNew = false;
  /** Whether the code of the journal can be fetched. */
  isOnline = true;
  private readonly tabs = new Set<Opened>();
  private count = 0;

  async openTab(): Promise<Opened> {
    const tab: Opened = await openStore(
      // `undefined` would be a fresh storage.
      this.storage ?? (null as never),
      `w${(this.count += 1)}`,
      undefined,
      {
        ...(!this.isOnline && { load: () => Promise.reject(new TypeError("Failed to fetch")) }),
        isNew: () => Promise.resolve(this.isNew),
        database: () => this.database(),
        // Waits of seconds end only with the next event.
        rest: (milliseconds) =>
          milliseconds > 100 ? new Promise(() => undefined) : new Promise((resolve) => setImmediate(resolve)),
        tell: (key, text) => {
          for (const other of this.tabs) if (other !== tab) other.hear(key, text);
        },
      },
    );
    this.tabs.add(tab);
    return tab;
  }
}

export const events = (tab: Opened): readonly Event[] => [...oldestFirst(tab.useStudy.getState().study.log)];

/** Resolves when the journal is open and has everything that the tab did. */
export function saved(tab: Opened): Promise<void> {
  return vi.waitFor(
    () => {
      expect(tab.useSaving.getState()).toMatchObject({
        journal: "open",
        saved: tab.useStudy.getState().own.length,
      });
    },
    { interval: 2, timeout: 30_000 },
  );
}

export function journalIs(tab: Opened, state: string): Promise<void> {
  return vi.waitFor(() => expect(tab.useSaving.getState().journal).toBe(state), {
    interval: 2,
    timeout: 30_000,
  });
}

/** The rows as they lie in the database: an own connection, closed at once. */
export async function rowsOf(databases: IDBFactory, store = "log"): Promise<readonly [string, unknown][]> {
  const db = await raw(databases);
  const tx = db.transaction(store).objectStore(store);
  const [keys, values] = await Promise.all([done(tx.getAllKeys()), done(tx.getAll())]);
  db.close();
  return keys.map((key, i) => [typeof key === "string" ? key : JSON.stringify(key), values[i]]);
}

export async function putRow(databases: IDBFactory, key: string, value: unknown): Promise<void> {
  const db = await raw(databases);
  await done(db.transaction("log", "readwrite").objectStore("log").put(value, key));
  db.close();
}

export const raw = (databases: IDBFactory, version?: number): Promise<IDBDatabase> =>
  done(databases.open("retrain", version));

export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("refused")));
  });
