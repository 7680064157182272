/** After a session: takes a snapshot, writes the backup file, and requests persistent storage. */
import type { EpochMs } from "../../domain/time";
import { dismiss, notify } from "../notifications";
import type { Stores } from "../stores";
import { writeBackupFile } from "./automaticBackup";
import { requestPersistenceSilently } from "./persistencePrompt";
import { takeSnapshot } from "./snapshots";

/** All problems of the file share one notification. */
const fileNotificationId = "backupFile";

/** Never rejects: failures become notifications. */
export async function runPostSessionBackup(stores: Stores, timestamp: EpochMs): Promise<void> {
  await trySnapshot(stores, timestamp);
  await tryBackupFile(stores, timestamp);
  await requestPersistenceSilently(stores);
}

async function trySnapshot(stores: Stores, timestamp: EpochMs): Promise<void> {
  try {
    await takeSnapshot(stores, timestamp);
    dismiss(stores.notifications, "snapshotFailed");
  } catch {
    notify(stores.notifications, { type: "snapshotFailed" });
  }
}

async function tryBackupFile(stores: Stores, timestamp: EpochMs): Promise<void> {
  // Without a database no file is known; the snapshot has reported that.
  const result = await writeBackupFile(stores, timestamp).catch(() => ({ type: "notChosen" }) as const);
  const { notifications } = stores;
  if (result.type === "written" || result.type === "notChosen") dismiss(notifications, fileNotificationId);
  if (result.type === "failed")
    notify(notifications, { type: "backupFileFailed", problem: result.problem }, fileNotificationId);
  if (result.type === "fileHasNewEvents")
    notify(notifications, { type: "backupFileHasNewEvents" }, fileNotificationId);
}
