/** Reminds of a backup elsewhere, at most every two weeks, if many events are in this browser only. */
import { type EpochMs, msPerDay } from "../../domain/time";
import { oldestMeta } from "../../domain/events/log";
import { getBackupMarker, setBackupMarker } from "../../storage/backup/backupDatabase";
import type { Stores } from "../stores";

const reminderIntervalMs = 14 * msPerDay;
/** Up to this many events need no reminder. */
const maxUnsavedEvents = 100;

/** The number of events in this browser only; undefined if no reminder is due. Rejects without a database. */
export async function getBackupReminder(
  { platform, study }: Stores,
  now: EpochMs,
): Promise<number | undefined> {
  const { log } = study.getState().study;
  const firstEventAt = oldestMeta(log)?.timestamp;
  if (firstEventAt === undefined || log.length <= maxUnsavedEvents) return undefined;
  const [outside, dismissed] = await Promise.all([
    getBackupMarker(platform.databaseFactory, "outside"),
    getBackupMarker(platform.databaseFactory, "dismissed"),
  ]);
  const unsavedCount = log.length - (outside?.eventCount ?? 0);
  // A timestamp far in the future counts as long ago: the clock was wrong.
  const isLongAgo = (timestamp: EpochMs) => Math.abs(now - timestamp) > reminderIntervalMs;
  const isSnoozed = dismissed !== undefined && !isLongAgo(dismissed.timestamp);
  const isDue =
    unsavedCount > maxUnsavedEvents && isLongAgo(outside?.timestamp ?? firstEventAt) && !isSnoozed;
  return isDue ? unsavedCount : undefined;
}

export const dismissBackupReminder = ({ platform }: Stores, timestamp: EpochMs): Promise<void> =>
  setBackupMarker(platform.databaseFactory, "dismissed", { timestamp, eventCount: 0 });

/** A backup left this browser. */
export const recordBackupTaken = ({ platform, study }: Stores, timestamp: EpochMs): Promise<void> =>
  setBackupMarker(platform.databaseFactory, "outside", {
    timestamp,
    eventCount: study.getState().study.log.length,
  });

/** A backup with this many events was opened, so it is stored outside this browser. */
export async function recordBackupFound(
  { platform }: Stores,
  eventCount: number,
  timestamp: EpochMs,
): Promise<void> {
  const previous = await getBackupMarker(platform.databaseFactory, "outside");
  if (eventCount >= (previous?.eventCount ?? 0))
    await setBackupMarker(platform.databaseFactory, "outside", { timestamp, eventCount });
}

/** When a backup last left this browser; undefined if never. */
export const getLastBackupAt = async ({ platform }: Stores): Promise<EpochMs | undefined> =>
  (await getBackupMarker(platform.databaseFactory, "outside"))?.timestamp;
