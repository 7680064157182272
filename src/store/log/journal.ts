/** The journal: the rows of the log in IndexedDB, where what a completed transaction holds outlives a killed browser. */
import { type IDBPDatabase, wrap } from "idb";
import type { Event } from "../../domain/log";
import { type Row, bundlesOf } from "./rows";
import { journalName } from "../world";

/** A higher one belongs to a newer Retrain, and is left alone. */
const known = 1;

/** Key -> text, as in localStorage. */
const log = "log";
/** Rows that could not be read, under numbers that only grow: nothing here is ever written over. */
const aside = "aside";

/** Why a connection has ended: a newer version asked for the database, or the database was taken away. */
export type Loss = "newer" | "gone";

/** `unread` are the keys of rows that the browser has and can't hand over, a large one whose file is gone. */
type HandedOver = { readonly rows: readonly Row[]; readonly unread: readonly string[] };

export type Journal = {
  readonly rows: () => Promise<HandedOver>;
  /** Writes all of the rows or none. Resolves when they are on the disk. */
  readonly write: (rows: readonly Row[]) => Promise<void>;
  /** Moves a row that can't be read out of the log, and puts `rest` in its place. */
  readonly setAside: (row: Row, rest: readonly Row[]) => Promise<void>;
  readonly asides: () => Promise<readonly Row[]>;
  /** Makes segments of lines. One transaction, so that other tabs see all of it or nothing. */
  readonly seal: (segment: (events: readonly Event[]) => Row) => Promise<void>;
  /** Undefined while the connection holds. */
  readonly loss: () => Loss | undefined;
  /** What was begun is still finished. */
  readonly close: () => void;
};

type Calls = {
  /** Older versions in other tabs hold the database; the opening goes on when they are closed. */
  readonly onBlocked: () => void;
  readonly onLoss: () => void;
};

/** Rejects with a `VersionError` where a newer Retrain has the database, and with whatever the browser refuses it for. */
export async function openJournal(
  factory: IDBFactory,
  { onBlocked, onLoss }: Calls,
  version = known,
): Promise<Journal> {
  let loss: Loss | undefined;
  const lose = (why: Loss) => {
    loss ??= why;
    onLoss();
  };
  const request = factory.open(journalName, version);
  request.addEventListener("blocked", onBlocked);
  const db = await opened(request, lose);
  if (!db) throw new Error("the browser opened no database");
  // Asked of the disk, not of its buffers: the promise holds when the power goes, too.
  const durable = { durability: "strict" } as const;
  return {
    rows: async () => {
      try {
        const tx = db.transaction(log);
        const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll(), tx.done]);
        return { rows: rowsOf(keys, values), unread: [] };
      } catch {
        return oneByOne(db);
      }
    },
    write: async (rows) => {
      const tx = db.transaction(log, "readwrite", durable);
      await Promise.all([...rows.map(({ key, text }) => tx.store.put(text, key)), tx.done]);
    },
    setAside: async (row, rest) => {
      const tx = db.transaction([log, aside], "readwrite", durable);
      const from = tx.objectStore(log);
      const move = async () => {
        // Another tab was faster, or the row has gone: nothing is lost by leaving it.
        if (textOf(await from.get(row.key)) !== row.text) return;
        await tx.objectStore(aside).add({ ...row });
        await from.delete(row.key);
        for (const { key, text } of rest) await from.put(text, key);
      };
      await Promise.all([move(), tx.done]);
    },
    asides: async () => (await db.getAll(aside)).flatMap((value) => (isRow(value) ? [value] : [])),
    seal: async (segment) => {
      const tx = db.transaction(log, "readwrite", durable);
      const replace = async () => {
        const rows = rowsOf(...(await Promise.all([tx.store.getAllKeys(), tx.store.getAll()])));
        for (const { events, keys } of bundlesOf(rows)) {
          const { key, text } = segment(events);
          await Promise.all([tx.store.put(text, key), ...keys.map((each) => tx.store.delete(each))]);
        }
      };
      await Promise.all([replace(), tx.done]);
    },
    loss: () => loss,
    close: () => db.close(),
  };
}

function opened(request: IDBOpenDBRequest, lose: (why: Loss) => void): Promise<IDBPDatabase | undefined> {
  request.addEventListener("upgradeneeded", ({ oldVersion }) => {
    if (oldVersion >= 1) return;
    request.result.createObjectStore(log);
    request.result.createObjectStore(aside, { autoIncrement: true });
  });
  request.addEventListener("success", () => {
    const db = request.result;
    db.addEventListener("versionchange", ({ newVersion }) => {
      // What was begun is still finished; whoever asks need not wait for this tab.
      db.close();
      lose(newVersion === null ? "gone" : "newer");
    });
    db.addEventListener("close", () => lose("gone"));
  });
  return wrap(request);
}

/** Each row in a transaction of its own, because one that can't be read fails all of its transaction. */
async function oneByOne(db: IDBPDatabase): Promise<HandedOver> {
  const rows: Row[] = [];
  const unread: string[] = [];
  for (const key of await db.getAllKeys(log)) {
    try {
      rows.push(...rowsOf([key], [await db.get(log, key)]));
    } catch {
      unread.push(textOf(key));
    }
  }
  return { rows, unread };
}

const rowsOf = (keys: readonly IDBValidKey[], values: readonly unknown[]): readonly Row[] =>
  keys.map((key, i) => ({ key: textOf(key), text: textOf(values[i]) }));

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

const isRow = (value: unknown): value is Row =>
  typeof value === "object" &&
  value !== null &&
  "key" in value &&
  "text" in value &&
  typeof value.key === "string" &&
  typeof value.text === "string";
