/** The event log's copy in IndexedDB. A completed transaction survives a killed browser; localStorage may lose its last minute. */
import { type Event } from "../../../domain/events/event";
import type { DBSchema, IDBPDatabase } from "idb";
import { journalDatabaseName } from "../../databaseNames";
import { type DatabaseFactory, openDatabase } from "../../openDatabase";
import { planCompaction } from "../compaction";
import type { Row } from "../rows";

/** A database with a higher version belongs to a newer version and stays unchanged. */
const schemaVersion = 1;

const logStore = "log";
const quarantineStore = "aside";

type JournalSchema = DBSchema & {
  /** Key -> text, as in localStorage: the rows of the log, and the settings, which older versions ignore. */
  [logStore]: { key: string; value: unknown };
  /** Rows that could not be decoded, under generated numbers, so that none is overwritten. */
  [quarantineStore]: { key: number; value: unknown };
};

/** Why a connection ended: a newer version opened the database, or the database is gone. */
export type ConnectionLoss = "newer" | "gone";

type JournalRows = {
  readonly rows: readonly Row[];
  /** Keys of rows that the browser can't read. */
  readonly unreadableKeys: readonly string[];
};

export type Journal = {
  readonly readRows: () => Promise<JournalRows>;
  /** The text under a key; undefined if there is none, or the browser can't read it. */
  readonly readText: (key: string) => Promise<string | undefined>;
  /** Writes all of the rows or none. Resolves when they are on the disk. */
  readonly writeRows: (rows: readonly Row[]) => Promise<void>;
  /** Moves a row out of the log, and puts the replacement in its place. */
  readonly quarantine: (row: Row, replacement: readonly Row[]) => Promise<void>;
  readonly listQuarantined: () => Promise<readonly Row[]>;
  /** Compacts event rows into segments, in one transaction. */
  readonly compact: (toSegment: (events: readonly Event[]) => Row) => Promise<void>;
  /** Undefined while the connection is open. */
  readonly loss: () => ConnectionLoss | undefined;
  /** Pending transactions still finish. */
  readonly close: () => void;
};

type JournalCallbacks = {
  /** Older versions in other tabs block the opening until they are closed. */
  readonly onBlocked: () => void;
  readonly onLoss: () => void;
};

/** Rejects with a `VersionError` if a newer version has used the database, and with the browser's own error if it refuses. */
export async function openJournal(
  databaseFactory: DatabaseFactory,
  { onBlocked, onLoss }: JournalCallbacks,
  version = schemaVersion,
): Promise<Journal> {
  let loss: ConnectionLoss | undefined;
  const db = await openDatabase<JournalSchema>(databaseFactory, journalDatabaseName, {
    version,
    upgrade: (created, oldVersion) => {
      if (oldVersion >= 1) return;
      created.createObjectStore(logStore);
      created.createObjectStore(quarantineStore, { autoIncrement: true });
    },
    onBlocked,
    onLoss: (cause) => {
      loss ??= cause;
      onLoss();
    },
  });
  // `strict`: flushed to disk, so that it also survives a power failure.
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
    readText: async (key) => {
      const value = await db.get(logStore, key).catch(() => undefined);
      return value === undefined ? undefined : toText(value);
    },
    writeRows: async (rows) => {
      const tx = db.transaction(logStore, "readwrite", durable);
      await Promise.all([...rows.map(({ key, text }) => tx.store.put(text, key)), tx.done]);
    },
    quarantine: async (row, replacement) => {
      const tx = db.transaction([logStore, quarantineStore], "readwrite", durable);
      const store = tx.objectStore(logStore);
      const move = async () => {
        // Another tab may have changed the row meanwhile; then it is left as it is.
        if (toText(await store.get(row.key)) !== row.text) return;
        await tx.objectStore(quarantineStore).add({ ...row });
        await store.delete(row.key);
        for (const { key, text } of replacement) await store.put(text, key);
      };
      await Promise.all([move(), tx.done]);
    },
    listQuarantined: async () =>
      (await db.getAll(quarantineStore)).flatMap((value) => (isRow(value) ? [value] : [])),
    compact: async (toSegment) => {
      const tx = db.transaction(logStore, "readwrite", durable);
      const replaceRows = async () => {
        const rows = toRows(...(await Promise.all([tx.store.getAllKeys(), tx.store.getAll()])));
        for (const { events, keys } of planCompaction(rows)) {
          const { key, text } = toSegment(events);
          await Promise.all([tx.store.put(text, key), ...keys.map((oldKey) => tx.store.delete(oldKey))]);
        }
      };
      await Promise.all([replaceRows(), tx.done]);
    },
    loss: () => loss,
    close: () => db.close(),
  };
}

/** Each row in its own transaction, because a row that can't be read aborts its transaction. */
async function readRowsOneByOne(db: IDBPDatabase<JournalSchema>): Promise<JournalRows> {
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
