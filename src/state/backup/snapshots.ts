/** Snapshots: daily backups on this device, against events that are lost or damaged. They don't take changes back, and are lost with the device. */
import type { Day, EpochMs } from "../../domain/time";
import {
  type Snapshot,
  getAllSnapshots,
  getSnapshot,
  storeSnapshot,
} from "../../storage/backup/backupDatabase";
import { compressText, decompressText } from "../../storage/backup/compression";
import type { Stores } from "../stores";
import { dayAt } from "../study/calendar";
import { createBackup } from "./createBackup";
import { listBackupEvents } from "./listBackupEvents";

export type SnapshotSummary = Omit<Snapshot, "bytes"> & { readonly sizeBytes: number };

/**
 * Takes a snapshot, unless the newest has the same events, and deletes older ones by rotation. It replaces the day's earlier one,
 * unless that has more events. Rejects if there is no room.
 */
export async function takeSnapshot(stores: Stores, timestamp: EpochMs): Promise<void> {
  const { platform, study } = stores;
  const day = dayAt(stores, timestamp);
  const { length } = study.getState().study.log;
  if (await hasSnapshot(stores, day, length)) return;
  const bytes = await compressText(createBackup(stores, timestamp).text);
  const backupEventCount = listBackupEvents(study.getState().study).length;
  await storeSnapshot(platform.databaseFactory, {
    day,
    timestamp,
    eventCount: length,
    backupEventCount,
    bytes,
  });
}

async function hasSnapshot({ platform }: Stores, day: Day, eventCount: number): Promise<boolean> {
  const sameDay = await getSnapshot(platform.databaseFactory, day);
  // A log that has lost events must not replace the snapshot that still has them.
  if (sameDay) return sameDay.eventCount >= eventCount;
  return (await getSnapshot(platform.databaseFactory, "newest"))?.eventCount === eventCount;
}

/** Newest first. */
export const listSnapshots = async ({ platform }: Stores): Promise<readonly SnapshotSummary[]> =>
  (await getAllSnapshots(platform.databaseFactory))
    .map(({ day, timestamp, eventCount, backupEventCount, bytes }) => ({
      day,
      timestamp,
      eventCount,
      backupEventCount,
      sizeBytes: bytes.byteLength,
    }))
    .sort((a, b) => b.day - a.day);

/** The backup file of a day's snapshot; undefined if it was deleted meanwhile. */
export async function readSnapshot({ platform }: Stores, day: Day): Promise<string | undefined> {
  const snapshot = await getSnapshot(platform.databaseFactory, day);
  return snapshot && decompressText(snapshot.bytes);
}
