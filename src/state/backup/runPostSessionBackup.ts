/** After a session, and at the moments of backUpInBackground.ts: takes a snapshot, writes the backup file, and requests persistent storage. */
import { errorMessageOf } from "../../domain/errorMessageOf";
import type { EpochMs } from "../../domain/time";
import { type NotificationContent, dismiss, notify } from "../notifications";
import type { Stores } from "../stores";
import {
  type BackupFileResult,
  backupFileNotificationId,
  isBackupFileCurrent,
  withBackupLock,
  writeBackupFile,
} from "./automaticBackup";
import { requestPersistenceSilently } from "./persistencePrompt";
import { takeSnapshot } from "./snapshots";

/** Does nothing again for the same events, also in several tabs. Never rejects: failures become notifications. */
export async function runPostSessionBackup(stores: Stores, timestamp: EpochMs): Promise<void> {
  await withBackupLock(stores, async () => {
    await trySnapshot(stores, timestamp);
    await updateBackupFile(stores, timestamp);
    await requestPersistenceSilently(stores);
  });
}

/** Writes the chosen file, for which the browser may ask for permission: only a press may call it. Never rejects. */
export const allowAndWriteBackupFile = (stores: Stores, timestamp: EpochMs): Promise<void> =>
  updateBackupFile(stores, timestamp, true);

async function trySnapshot(stores: Stores, timestamp: EpochMs): Promise<void> {
  // There is nothing to lose yet, or the log was lost, and the earlier snapshots are what remains.
  if (stores.study.getState().study.log.length === 0) return;
  try {
    await takeSnapshot(stores, timestamp);
    dismiss(stores.notifications, "snapshotFailed");
  } catch {
    notify(stores.notifications, { type: "snapshotFailed" });
  }
}

/**
 * Writes the chosen file unless it has all events, and notifies of the result: once for the same events, because a dismissed
 * notification must not return. Only after a user action the browser may ask for permission.
 */
async function updateBackupFile(stores: Stores, timestamp: EpochMs, isUserAction = false): Promise<void> {
  const { notifications, study } = stores;
  const eventCount = study.getState().study.log.length;
  const show = (content: NotificationContent) => {
    if (!isUserAction && notifications.getState().backupFileShownFor === eventCount) return;
    notifications.setState({ backupFileShownFor: eventCount });
    notify(notifications, content, backupFileNotificationId);
  };
  try {
    const isCurrent = !isUserAction && (await isBackupFileCurrent(stores));
    const result: BackupFileResult = isCurrent
      ? { type: "written" }
      : await writeBackupFile(stores, timestamp, isUserAction);
    if (result.type === "failed") show({ type: "backupFileFailed", problem: result.problem });
    else if (result.type === "lost") show({ type: "backupFileLost", name: result.name });
    else if (result.type === "fileHasNewEvents") show({ type: "backupFileHasNewEvents" });
    else if (result.type === "needsPermission")
      show({ type: isUserAction ? "backupFileNotAllowed" : "backupFileNeedsPermission" });
    else if (isUserAction && result.type === "written") show({ type: "backupFileWritten" });
    else dismiss(notifications, backupFileNotificationId);
  } catch (error) {
    // Without a database no file is known; the snapshot has reported that.
    if (isUserAction)
      show({ type: "backupFileFailed", problem: { type: "noDatabase", reason: errorMessageOf(error) } });
  }
}
