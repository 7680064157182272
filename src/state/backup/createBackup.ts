/** Creates a backup file of the log and the settings. */
import { toIsoDate } from "../../domain/scheduling/calendar";
import type { EpochMs } from "../../domain/time";
import { encodeBackup } from "../../storage/backup/encodeBackup";
import type { Stores } from "../stores";
import { dayAt } from "../study/calendar";
import { listBackupEvents } from "./listBackupEvents";

export function createBackup(
  stores: Stores,
  timestamp: EpochMs,
): { readonly name: string; readonly text: string } {
  const events = listBackupEvents(stores.study.getState().study);
  return {
    name: `retrain-backup-${toIsoDate(dayAt(stores, timestamp))}.json`,
    text: encodeBackup(events, stores.settings.getState().settings, timestamp),
  };
}
