/** The IndexedDB database of snapshots, the backup file and the markers of backups. Opened for each use and closed again. */
import { type Day, type EpochMs } from "../../domain/time";
import type { DBSchema, IDBPDatabase } from "idb";
import { backupDatabaseName } from "../databaseNames";
import { type DatabaseFactory, openDatabase } from "../openDatabase";

type Snapshot = {
  readonly day: Day;
  readonly at: EpochMs;
  readonly events: number;
  /** A backup file, gzipped if the browser can. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** When something was done, and how many events there were then. */
export type BackupMarker = { readonly at: EpochMs; readonly events: number };

/**
 * `outside`: a backup left the browser. `file`: the automatic backup was written. `dismissed`: the reminder was dismissed.
 * `asked`: the person was asked about persistent storage.
 */
type BackupMarkerName = "outside" | "file" | "dismissed" | "asked";

type BackupDatabaseSchema = DBSchema & {
  snapshots: { key: Day; value: Snapshot };
  marks: { key: BackupMarkerName; value: BackupMarker };
  /** The file of the automatic backup. */
  file: { key: "file"; value: FileSystemFileHandle };
};

type BackupDatabase = IDBPDatabase<BackupDatabaseSchema>;

/** Rejects where the browser refuses the page a database. */
export async function withBackupDatabase<T>(
  databaseFactory: DatabaseFactory,
  run: (database: BackupDatabase) => Promise<T>,
): Promise<T> {
  const database = await openDatabase<BackupDatabaseSchema>(databaseFactory, backupDatabaseName, {
    version: 1,
    upgrade: (created) => {
      created.createObjectStore("snapshots", { keyPath: "day" });
      created.createObjectStore("marks");
      created.createObjectStore("file");
    },
  });
  try {
    return await run(database);
  } finally {
    database.close();
  }
}

export const getBackupMarker = (
  databaseFactory: DatabaseFactory,
  name: BackupMarkerName,
): Promise<BackupMarker | undefined> =>
  withBackupDatabase(databaseFactory, (database) => database.get("marks", name));

export async function setBackupMarker(
  databaseFactory: DatabaseFactory,
  name: BackupMarkerName,
  marker: BackupMarker,
): Promise<void> {
  await withBackupDatabase(databaseFactory, (database) => database.put("marks", marker, name));
}
