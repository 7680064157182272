/** One line, once a fortnight at most, when much was done that only this browser has. */
import { msPerDay } from "../../domain/scheduling/calendar";
import { oldestMeta } from "../../domain/events/log";
import { type BackupMarker, setBackupMarker, getBackupMarker } from "../../storage/backup/backupDatabase";
import { useStudy } from "../study";

const reminderIntervalMs = 14 * msPerDay;
const minUnsavedEvents = 100;

/** What is known: when a backup last left the browser, when the reminder was last dismissed, when the first event was. */
type ReminderInput = {
  readonly outside: BackupMarker | undefined;
  readonly dismissed: BackupMarker | undefined;
  readonly first: number;
};

/** Events that no backup outside of this browser has, if there are so many, for so long, that it is worth a line. */
function countUnsecuredEvents(
  { outside, dismissed, first }: ReminderInput,
  events: number,
  now: number,
): number | undefined {
  const unsecured = events - (outside?.events ?? 0);
  // Far ahead is as long ago as far back: a clock was wrong.
  const isFarFrom = (timestamp: number) => Math.abs(now - timestamp) > reminderIntervalMs;
  const isLongAgo = isFarFrom(outside?.at ?? first);
  const isSnoozed = dismissed !== undefined && !isFarFrom(dismissed.at);
  return unsecured > minUnsavedEvents && isLongAgo && !isSnoozed ? unsecured : undefined;
}

/** Undefined where there is nothing to remind of, or the browser has no database to remember by. */
export async function getBackupReminder(now: number): Promise<number | undefined> {
  const { log } = useStudy.getState().study;
  const first = oldestMeta(log)?.timestamp;
  if (first === undefined || log.length <= minUnsavedEvents) return undefined;
  const [outside, dismissed] = await Promise.all([getBackupMarker("outside"), getBackupMarker("dismissed")]);
  return countUnsecuredEvents({ outside, dismissed, first }, log.length, now);
}

export const dismissBackupReminder = (at: number): Promise<void> =>
  setBackupMarker("dismissed", { at, events: 0 });

/** A backup was handed to the person. */
export const noteBackupTaken = (at: number): Promise<void> =>
  setBackupMarker("outside", { at, events: useStudy.getState().study.log.length });

/** A backup with so many events came from outside: it has them, whatever becomes of this browser. */
export async function noteBackupFound(events: number, at: number): Promise<void> {
  const previous = await getBackupMarker("outside");
  if (events >= (previous?.events ?? 0)) await setBackupMarker("outside", { at, events });
}
