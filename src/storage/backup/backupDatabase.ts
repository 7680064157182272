/** A database beside the journal's: snapshots, and what this device knows of backups elsewhere. Opened for each use and closed again. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Day } from "../../domain/scheduling/calendar";

export type Snapshot = {
  readonly day: Day;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly events: number;
  /** A backup file, gzipped where the browser can. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** When something was done, and how many events there were then. */
export type BackupMarker = { readonly at: number; readonly events: number };

/** `outside`: a backup left the browser. `dismissed`: the reminder of it was. `asked`: the browser was asked to keep what is here. */
type BackupMarkerName = "outside" | "dismissed" | "asked";

type BackupDatabaseSchema = DBSchema & {
  snapshots: { key: Day; value: Snapshot };
  marks: { key: BackupMarkerName; value: BackupMarker };
  /** The file that the backup writes itself to. */
  file: { key: "file"; value: FileSystemFileHandle };
};

export type BackupDatabase = IDBPDatabase<BackupDatabaseSchema>;

/** Rejects where the browser refuses the page a database. */
export async function withBackupDatabase<T>(work: (database: BackupDatabase) => Promise<T>): Promise<T> {
  const database = await openDB<BackupDatabaseSchema>("retrain.kept", 1, {
    upgrade: (created) => {
      created.createObjectStore("snapshots", { keyPath: "day" });
      created.createObjectStore("marks");
      created.createObjectStore("file");
    },
  });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

export const getBackupMarker = (name: BackupMarkerName): Promise<BackupMarker | undefined> =>
  withBackupDatabase((database) => database.get("marks", name));

export async function setBackupMarker(name: BackupMarkerName, value: BackupMarker): Promise<void> {
  await withBackupDatabase((database) => database.put("marks", value, name));
}
