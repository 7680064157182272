/** After a session: takes a snapshot, writes the backup file, and requests persistent storage. */
import { dismiss, notify } from "../notifications";
import type { Stores } from "../stores";
import { writeBackupFile } from "./backupFile";
import { requestSilently } from "./persistencePrompt";
import { takeSnapshot } from "./snapshots";

const snapshotId = "snapshot";
const fileId = "file backup";

/** Never rejects: failures become notifications. */
export async function runPostSessionBackup(stores: Stores, timestamp: number): Promise<void> {
  await trySnapshot(stores, timestamp);
  await tryBackupFile(stores, timestamp);
  await requestSilently(stores);
}

async function trySnapshot(stores: Stores, timestamp: number): Promise<void> {
  try {
    await takeSnapshot(stores, timestamp);
    dismiss(stores.notifications, snapshotId);
  } catch {
    notify(stores.notifications, {
      id: snapshotId,
      message:
        "Today's snapshot could not be saved: the browser's database is full or blocked. Download a backup in Settings.",
    });
  }
}

async function tryBackupFile(stores: Stores, timestamp: number): Promise<void> {
  // Without a database no file is known; the snapshot has reported that.
  const result = await writeBackupFile(stores, timestamp).catch(() => ({ type: "notChosen" }) as const);
  const report = (message: string) => notify(stores.notifications, { id: fileId, message });
  if (result.type === "written" || result.type === "notChosen") dismiss(stores.notifications, fileId);
  if (result.type === "failed") report(`Your backup file is out of date. ${result.problem}`);
  if (result.type === "fileHasNewEvents")
    report(
      "Your backup file contains events that this browser lacks, so it was not overwritten. Restore it in Settings.",
    );
}
