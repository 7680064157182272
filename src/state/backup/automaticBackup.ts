/** Automatic backup to a file of the user's choice, in browsers that let a page write files. */
import { errorMessageOf } from "../../domain/errorMessageOf";
import type { EpochMs } from "../../domain/time";
import { getBackupMarker, setBackupMarker, withBackupDatabase } from "../../storage/backup/backupDatabase";
import { getBackupFileName, setBackupFileName } from "../../storage/backup/backupFileName";
import { checkFilePermission } from "../../storage/backup/checkFilePermission";
import { dismiss } from "../notifications";
import type { Stores } from "../stores";
import { findNewEvents, findUnknownEvents } from "./compareBackup";
import { createBackup } from "./createBackup";
import { type RestoreProblem, readBackup } from "./restoreBackup";

export type BackupFileStatus =
  | { readonly type: "notChosen" }
  /** A file was chosen, but the browser has deleted the database that knew it. */
  | { readonly type: "lost"; readonly name: string }
  | { readonly type: "ready"; readonly name: string }
  /** The browser grants the permission only after a user action. */
  | { readonly type: "needsPermission"; readonly name: string };

export type BackupFileResult =
  | { readonly type: "written" | "needsPermission" | "notChosen" }
  | { readonly type: "lost"; readonly name: string }
  /** The file has events that are missing here, or whose restore was undone, so it was not overwritten. */
  | { readonly type: "fileHasNewEvents"; readonly text: string; readonly newEventCount: number }
  | { readonly type: "failed"; readonly problem: BackupFileProblem };

export type BackupFileProblem =
  /** It is not a backup that can be read. */
  | { readonly type: "notOverwritten"; readonly fileName: string; readonly refusal: RestoreProblem }
  /** It could not be read or written. `reason` is the browser's. */
  | { readonly type: "notWritten"; readonly fileName: string; readonly reason: string }
  /** No file is known, because the database can't be opened. */
  | { readonly type: "noDatabase"; readonly reason: string };

/** All results of writing the file share one notification. */
export const backupFileNotificationId = "backupFile";

export async function setBackupFile({ platform }: Stores, file: FileSystemFileHandle): Promise<void> {
  await withBackupDatabase(platform.databaseFactory, async (database) => {
    // The marker belongs to the previous file.
    await database.delete("marks", "file");
    await database.put("file", file, "file");
  });
  setBackupFileName(platform.storage, file.name);
}

/** The file stays as it is. */
export async function forgetBackupFile({ platform, notifications }: Stores): Promise<void> {
  await withBackupDatabase(platform.databaseFactory, (database) => database.delete("file", "file"));
  setBackupFileName(platform.storage, undefined);
  dismiss(notifications, backupFileNotificationId);
}

/** Whether all events were there when the file was last written. Rejects without a database. */
export const isBackupFileCurrent = async ({ platform, study }: Stores): Promise<boolean> =>
  (await getBackupMarker(platform.databaseFactory, "file"))?.eventCount === study.getState().study.log.length;

const getFileHandle = ({ platform }: Stores): Promise<FileSystemFileHandle | undefined> =>
  withBackupDatabase(platform.databaseFactory, (database) => database.get("file", "file"));

function lostOrNotChosen({ platform }: Stores) {
  const name = getBackupFileName(platform.storage);
  return name === undefined ? ({ type: "notChosen" } as const) : ({ type: "lost", name } as const);
}

export async function getBackupFileStatus(stores: Stores): Promise<BackupFileStatus> {
  const file = await getFileHandle(stores);
  if (!file) return lostOrNotChosen(stores);
  const permission = await checkFilePermission(file, "queryPermission");
  return { type: permission === "granted" ? "ready" : "needsPermission", name: file.name };
}

/**
 * Writes a backup to the chosen file. After a user action the browser may ask for permission. A file with events that this browser
 * lacks is not overwritten: a browser that lost its data must not destroy the backup. Nor is one with events whose restore was
 * undone, unless `dropsUndone`: no other backup may have them. Without a user action the caller must hold the lock.
 */
export async function writeBackupFile(
  stores: Stores,
  timestamp: EpochMs,
  isUserAction = false,
  dropsUndone = false,
): Promise<BackupFileResult> {
  const file = await getFileHandle(stores);
  if (!file) return lostOrNotChosen(stores);
  // A file that was chosen in an earlier version has none.
  setBackupFileName(stores.platform.storage, file.name);
  const write = () => overwriteFile(stores, file, timestamp, dropsUndone);
  try {
    const method = isUserAction ? "requestPermission" : "queryPermission";
    if ((await checkFilePermission(file, method)) !== "granted") return { type: "needsPermission" };
    if (!isUserAction) return await write();
    // After the permission, which a user action allows to ask for only for a short time.
    return await new Promise((resolve, reject) => {
      void withBackupLock(stores, () => write().then(resolve, reject));
    });
  } catch (error) {
    const reason = errorMessageOf(error);
    return { type: "failed", problem: { type: "notWritten", fileName: file.name, reason } };
  }
}

/** Runs while no other tab or action backs up. If the lock is refused, two may write the same: that is harmless. `run` must not reject. */
export const withBackupLock = async ({ platform }: Stores, run: () => Promise<void>): Promise<void> => {
  await (platform.requestLock?.("retrain.backup", {}, run).catch(run) ?? run());
};

/** Rejects if the file can't be read or written. */
async function overwriteFile(
  stores: Stores,
  file: FileSystemFileHandle,
  timestamp: EpochMs,
  dropsUndone: boolean,
): Promise<BackupFileResult> {
  const { platform, study, notifications } = stores;
  const conflict = await findConflict(stores, file, dropsUndone);
  if (conflict) return conflict;
  // The browser writes to a copy and replaces the file when the stream is closed, so a crash leaves the file as it was.
  const stream = await file.createWritable();
  const marker = { timestamp, eventCount: study.getState().study.log.length };
  await stream.write(createBackup(stores, timestamp).text);
  await stream.close();
  dismiss(notifications, backupFileNotificationId);
  // Without room for the markers, the backup is written all the same.
  for (const name of ["outside", "file"] as const)
    await setBackupMarker(platform.databaseFactory, name, marker).catch(() => undefined);
  return { type: "written" };
}

/** Why the file must not be overwritten; undefined if it may be. */
async function findConflict(
  stores: Stores,
  file: FileSystemFileHandle,
  dropsUndone: boolean,
): Promise<BackupFileResult | undefined> {
  const text = await (await file.getFile()).text();
  if (text.trim() === "") return undefined;
  const result = readBackup(stores, text);
  if (result.type === "refused")
    return {
      type: "failed",
      problem: { type: "notOverwritten", fileName: file.name, refusal: result.problem },
    };
  const findMissing = dropsUndone ? findUnknownEvents : findNewEvents;
  const newEventCount = findMissing(result.backup.events, stores.study.getState().study).length;
  return newEventCount > 0 ? { type: "fileHasNewEvents", text, newEventCount } : undefined;
}
