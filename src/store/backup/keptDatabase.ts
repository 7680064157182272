/** A database beside the journal's: snapshots, and what this device knows of backups elsewhere. Opened for each use and closed again. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Day } from "../../domain/day";

export type Snapshot = {
  readonly day: Day;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly events: number;
  /** A backup file, gzipped where the browser can. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** When something was done, and how many events there were then. */
export type Mark = { readonly at: number; readonly events: number };

/** `outside`: a backup left the browser. `dismissed`: the reminder of it was. `asked`: the browser was asked to keep what is here. */
type MarkName = "outside" | "dismissed" | "asked";

type Shape = DBSchema & {
  snapshots: { key: Day; value: Snapshot };
  marks: { key: MarkName; value: Mark };
  /** The file that the backup writes itself to. */
  file: { key: "file"; value: FileSystemFileHandle };
};

export type KeptDatabase = IDBPDatabase<Shape>;

/** Rejects where the browser refuses the page a database. */
export async function inKept<T>(work: (database: KeptDatabase) => Promise<T>): Promise<T> {
  const database = await openDB<Shape>("retrain.kept", 1, {
    upgrade: (made) => {
      made.createObjectStore("snapshots", { keyPath: "day" });
      made.createObjectStore("marks");
      made.createObjectStore("file");
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export const markOf = (name: MarkName): Promise<Mark | undefined> =>
  inKept((database) => database.get("marks", name));

export async function mark(name: MarkName, value: Mark): Promise<void> {
  await inKept((database) => database.put("marks", value, name));
}
