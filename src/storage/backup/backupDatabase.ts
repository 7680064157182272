/** The IndexedDB database of snapshots, the backup file and the markers of backups. Opened for each use and closed again. */
import { type Day, type EpochMs } from "../../domain/time";
import type { DBSchema, IDBPDatabase } from "idb";
import { backupDatabaseName } from "../databaseNames";
import { type DatabaseFactory, openDatabase } from "../openDatabase";
import { snapshotDaysToKeep } from "./snapshotDaysToKeep";

/** When something was done, and how many events there were then. */
type BackupMarker = { readonly timestamp: EpochMs; readonly eventCount: number };

export type Snapshot = BackupMarker & {
  readonly day: Day;
  /** How many events the backup file contains: not the restores of this device, nor what was undone with one. */
  readonly backupEventCount: number;
  /** A backup file, gzipped if the browser can. */
  readonly bytes: Uint8Array<ArrayBuffer>;
};

type StoredMarker = { readonly at: EpochMs; readonly events: number };
/** `inFile`: the events of the backup file, if they are not as many as `events`. Absent in earlier versions. */
type StoredSnapshot = StoredMarker & Pick<Snapshot, "day" | "bytes"> & { readonly inFile?: number };

/**
 * `outside`: a backup left the browser. `file`: the automatic backup was written. `dismissed`: the reminder was dismissed.
 * `asked`: the person was asked about persistent storage.
 */
type BackupMarkerName = "outside" | "file" | "dismissed" | "asked";

type BackupDatabaseSchema = DBSchema & {
  snapshots: { key: Day; value: StoredSnapshot };
  marks: { key: BackupMarkerName; value: StoredMarker };
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

const toStoredMarker = ({ timestamp, eventCount }: BackupMarker): StoredMarker => ({
  at: timestamp,
  events: eventCount,
});

const fromStoredMarker = ({ at, events }: StoredMarker): BackupMarker => ({
  timestamp: at,
  eventCount: events,
});

const fromStoredSnapshot = ({ day, bytes, ...marker }: StoredSnapshot): Snapshot => ({
  day,
  bytes,
  backupEventCount: marker.inFile ?? marker.events,
  ...fromStoredMarker(marker),
});

export async function getBackupMarker(
  databaseFactory: DatabaseFactory,
  name: BackupMarkerName,
): Promise<BackupMarker | undefined> {
  const stored = await withBackupDatabase(databaseFactory, (database) => database.get("marks", name));
  return stored && fromStoredMarker(stored);
}

export async function setBackupMarker(
  databaseFactory: DatabaseFactory,
  name: BackupMarkerName,
  marker: BackupMarker,
): Promise<void> {
  await withBackupDatabase(databaseFactory, (database) =>
    database.put("marks", toStoredMarker(marker), name),
  );
}

/** Stores a snapshot in place of the day's earlier one, and deletes older ones by rotation. */
export async function storeSnapshot(databaseFactory: DatabaseFactory, snapshot: Snapshot): Promise<void> {
  const { day, eventCount, backupEventCount, bytes } = snapshot;
  const inFile = backupEventCount === eventCount ? {} : { inFile: backupEventCount };
  await withBackupDatabase(databaseFactory, async (database) => {
    const tx = database.transaction("snapshots", "readwrite");
    // In one transaction, so that no old snapshot is deleted unless the new one is stored.
    const replace = async () => {
      await tx.store.put({ day, ...toStoredMarker(snapshot), ...inFile, bytes });
      const days = await tx.store.getAllKeys();
      const daysKept = new Set(snapshotDaysToKeep(days));
      await Promise.all(days.filter((each) => !daysKept.has(each)).map((each) => tx.store.delete(each)));
    };
    await Promise.all([replace(), tx.done]);
  });
}

/** The snapshot of a day, or the newest one. */
export async function getSnapshot(
  databaseFactory: DatabaseFactory,
  day: Day | "newest",
): Promise<Snapshot | undefined> {
  const stored = await withBackupDatabase(databaseFactory, async (database) => {
    const key = day === "newest" ? (await database.getAllKeys("snapshots")).at(-1) : day;
    return key === undefined ? undefined : database.get("snapshots", key);
  });
  return stored && fromStoredSnapshot(stored);
}

/** Oldest first. */
export async function getAllSnapshots(databaseFactory: DatabaseFactory): Promise<readonly Snapshot[]> {
  const stored = await withBackupDatabase(databaseFactory, (database) => database.getAll("snapshots"));
  return stored.map(fromStoredSnapshot);
}
