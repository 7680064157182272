/** The journal: the rows of the log in IndexedDB, where what a completed transaction holds outlives a killed browser. */
import { type IDBPDatabase, wrap } from "idb";
import type { Event } from "../../domain/events/log";
import { type Row, planCompaction } from "./rows";
import { journalDatabaseName } from "../../state/platform";

/** A higher one belongs to a newer Retrain, and is left alone. */
const schemaVersion = 1;

/** Key -> text, as in localStorage. */
const logStore = "log";
/** Rows that could not be read, under numbers that only grow: nothing here is ever written over. */
const quarantineStore = "aside";

/** Why a connection has ended: a newer version asked for the database, or the database was taken away. */
export type ConnectionLoss = "newer" | "gone";

/** `unread` are the keys of rows that the browser has and can't hand over, a large one whose file is gone. */
type JournalRows = { readonly rows: readonly Row[]; readonly unreadableKeys: readonly string[] };

export type Journal = {
  readonly readRows: () => Promise<JournalRows>;
  /** Writes all of the rows or none. Resolves when they are on the disk. */
  readonly writeRows: (readRows: readonly Row[]) => Promise<void>;
  /** Moves a row that can't be read out of the log, and puts `rest` in its place. */
  readonly quarantine: (row: Row, replacement: readonly Row[]) => Promise<void>;
  readonly listQuarantined: () => Promise<readonly Row[]>;
  /** Makes segments of lines. One transaction, so that other tabs see all of it or nothing. */
  readonly compact: (toSegmentRow: (events: readonly Event[]) => Row) => Promise<void>;
  /** Undefined while the connection holds. */
  readonly loss: () => ConnectionLoss | undefined;
  /** What was begun is still finished. */
  readonly close: () => void;
};

type JournalCallbacks = {
  /** Older versions in other tabs hold the database; the opening goes on when they are closed. */
  readonly onBlocked: () => void;
  readonly onLoss: () => void;
};

/** Rejects with a `VersionError` where a newer Retrain has the database, and with whatever the browser refuses it for. */
export async function openJournal(
  factory: IDBFactory,
  { onBlocked, onLoss }: JournalCallbacks,
  version = schemaVersion,
): Promise<Journal> {
  let loss: ConnectionLoss | undefined;
  const onConnectionLost = (cause: ConnectionLoss) => {
    loss ??= cause;
    onLoss();
  };
  const request = factory.open(journalDatabaseName, version);
  request.addEventListener("blocked", onBlocked);
  const db = await openDatabase(request, onConnectionLost);
  if (!db) throw new Error("the browser opened no database");
  // Asked of the disk, not of its buffers: the promise holds when the power goes, too.
  const durable = { durability: "strict" } as const;
  return {
    readRows: async () => {
      try {
        const tx = db.transaction(logStore);
        const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll(), tx.done]);
        return { rows: toRows(keys, values), unreadableKeys: [] };
      } catch {
        return readRowsOneByOne(db);
      }
    },
    writeRows: async (rows) => {
      const tx = db.transaction(logStore, "readwrite", durable);
      await Promise.all([...rows.map(({ key, text }) => tx.store.put(text, key)), tx.done]);
    },
    quarantine: async (row, replacement) => {
      const tx = db.transaction([logStore, quarantineStore], "readwrite", durable);
      const store = tx.objectStore(logStore);
      const move = async () => {
        // Another tab was faster, or the row has gone: nothing is lost by leaving it.
        if (toText(await store.get(row.key)) !== row.text) return;
        await tx.objectStore(quarantineStore).add({ ...row });
        await store.delete(row.key);
        for (const { key, text } of replacement) await store.put(text, key);
      };
      await Promise.all([move(), tx.done]);
    },
    listQuarantined: async () =>
      (await db.getAll(quarantineStore)).flatMap((value) => (isRow(value) ? [value] : [])),
    compact: async (segment) => {
      const tx = db.transaction(logStore, "readwrite", durable);
      const replace = async () => {
        const rows = toRows(...(await Promise.all([tx.store.getAllKeys(), tx.store.getAll()])));
        for (const { events, keys } of planCompaction(rows)) {
          const { key, text } = segment(events);
          await Promise.all([tx.store.put(text, key), ...keys.map((oldKey) => tx.store.delete(oldKey))]);
        }
      };
      await Promise.all([replace(), tx.done]);
    },
    loss: () => loss,
    close: () => db.close(),
  };
}

function openDatabase(
  request: IDBOpenDBRequest,
  onConnectionLost: (why: ConnectionLoss) => void,
): Promise<IDBPDatabase | undefined> {
  request.addEventListener("upgradeneeded", ({ oldVersion }) => {
    if (oldVersion >= 1) return;
    request.result.createObjectStore(logStore);
    request.result.createObjectStore(quarantineStore, { autoIncrement: true });
  });
  request.addEventListener("success", () => {
    const db = request.result;
    db.addEventListener("versionchange", ({ newVersion }) => {
      // What was begun is still finished; whoever asks need not wait for this tab.
      db.close();
      onConnectionLost(newVersion === null ? "gone" : "newer");
    });
    db.addEventListener("close", () => onConnectionLost("gone"));
  });
  return wrap(request);
}

/** Each row in a transaction of its own, because one that can't be read fails all of its transaction. */
async function readRowsOneByOne(db: IDBPDatabase): Promise<JournalRows> {
  const rows: Row[] = [];
  const unreadableKeys: string[] = [];
  for (const key of await db.getAllKeys(logStore)) {
    try {
      rows.push(...toRows([key], [await db.get(logStore, key)]));
    } catch {
      unreadableKeys.push(toText(key));
    }
  }
  return { rows, unreadableKeys };
}

const toRows = (keys: readonly IDBValidKey[], values: readonly unknown[]): readonly Row[] =>
  keys.map((key, i) => ({ key: toText(key), text: toText(values[i]) }));

const toText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

const isRow = (value: unknown): value is Row =>
  typeof value === "object" &&
  value !== null &&
  "key" in value &&
  "text" in value &&
  typeof value.key === "string" &&
  typeof value.text === "string";
