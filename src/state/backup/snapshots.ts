/** Snapshots: daily backups on this device, against events that are lost or damaged. They don't take changes back, and are lost with the device. */
import type { Day, EpochMs } from "../../domain/time";
import { withBackupDatabase } from "../../storage/backup/backupDatabase";
import { compressText, decompressText } from "../../storage/backup/compression";
import { snapshotDaysToKeep } from "../../storage/backup/snapshotDaysToKeep";
import type { Stores } from "../stores";
import { dayAt } from "../study/calendar";
import { createBackup } from "./createBackup";

export type SnapshotSummary = {
  readonly day: Day;
  readonly timestamp: EpochMs;
  readonly eventCount: number;
  readonly sizeBytes: number;
};

/**
 * Takes a snapshot, unless the newest has the same events or the log is empty, and deletes older ones by rotation. It replaces the
 * day's earlier one, unless that has more events. Rejects if there is no room.
 */
export async function takeSnapshot(stores: Stores, timestamp: EpochMs): Promise<void> {
  const { platform, study } = stores;
  const day = dayAt(stores, timestamp);
  const { length } = study.getState().study.log;
  if (length === 0 || (await hasSnapshot(stores, day, length))) return;
  const bytes = await compressText(createBackup(stores, timestamp).text);
  await withBackupDatabase(platform.databaseFactory, async (database) => {
    const tx = database.transaction("snapshots", "readwrite");
    // In one transaction, so that no old snapshot is deleted unless the new one is stored.
    const replace = async () => {
      await tx.store.put({ day, at: timestamp, events: length, bytes });
      const days = await tx.store.getAllKeys();
      const daysKept = new Set(snapshotDaysToKeep(days));
      await Promise.all(days.filter((each) => !daysKept.has(each)).map((each) => tx.store.delete(each)));
    };
    await Promise.all([replace(), tx.done]);
  });
}

const hasSnapshot = ({ platform }: Stores, day: Day, eventCount: number): Promise<boolean> =>
  withBackupDatabase(platform.databaseFactory, async (database) => {
    const [sameDay, days] = await Promise.all([
      database.get("snapshots", day),
      database.getAllKeys("snapshots"),
    ]);
    // A log that has lost events must not replace the snapshot that still has them.
    if (sameDay) return sameDay.events >= eventCount;
    const newest = days.at(-1);
    return newest !== undefined && (await database.get("snapshots", newest))?.events === eventCount;
  });

/** Newest first. */
export async function listSnapshots({ platform }: Stores): Promise<readonly SnapshotSummary[]> {
  const all = await withBackupDatabase(platform.databaseFactory, (database) => database.getAll("snapshots"));
  return all
    .map(({ day, at, events, bytes }) => ({
      day,
      timestamp: at,
      eventCount: events,
      sizeBytes: bytes.byteLength,
    }))
    .sort((a, b) => b.day - a.day);
}

/** The backup file of a day's snapshot; undefined if it was deleted meanwhile. */
export async function readSnapshot({ platform }: Stores, day: Day): Promise<string | undefined> {
  const snapshot = await withBackupDatabase(platform.databaseFactory, (database) =>
    database.get("snapshots", day),
  );
  return snapshot && decompressText(snapshot.bytes);
}
