/** What is done for safety when a sitting has ended, while nobody waits for it. */
import { writeBackupFile } from "./backupFile";
import { setBackupMarker, getBackupMarker } from "../../storage/backup/backupDatabase";
import { requestPersistence, doesBrowserPrompt, getPersistenceStatus } from "../../storage/persistence";
import { takeSnapshot } from "./snapshots";
import { useStudy } from "../study";
import { dismiss, notify } from "../notifications";

/** Takes the day's snapshot, writes the backup to its file, and asks the browser to keep all of it. What fails is said. */
export async function runPostSessionBackup(timestamp: number): Promise<void> {
  await trySnapshot(timestamp);
  await tryBackupFile(timestamp);
  if (!doesBrowserPrompt() && (await getPersistenceStatus()).state === "evictable")
    await requestPersistence();
}

async function trySnapshot(timestamp: number): Promise<void> {
  try {
    await takeSnapshot(timestamp);
    dismiss("snapshot");
  } catch {
    notify({
      id: "snapshot",
      message:
        "Today's snapshot could not be kept: this browser has no room or no database for it. Download a backup in Settings.",
    });
  }
}

/** A file needs no room in the browser: it is written whatever became of the snapshot. */
async function tryBackupFile(timestamp: number): Promise<void> {
  // Without a database there is no file to know of, which was said of the snapshot.
  const result = await writeBackupFile(timestamp).catch(() => ({ type: "notChosen" }) as const);
  if (result.type === "written" || result.type === "notChosen") dismiss("file backup");
  if (result.type === "failed")
    notify({
      id: "file backup",
      message: `The backup in your file is older than what is here. ${result.problem}`,
    });
  if (result.type === "fileHasNewEvents")
    notify({
      id: "file backup",
      message:
        "Your backup file holds more than this browser does, so it was left as it is. Restore it in Settings.",
    });
}

/** Whether to explain to the person, before their browser asks them, what it asks for: once, when there is something to lose. */
export async function shouldExplainPersistence(): Promise<boolean> {
  if (!doesBrowserPrompt() || useStudy.getState().study.log.length === 0) return false;
  if ((await getPersistenceStatus()).state !== "evictable") return false;
  return (await getBackupMarker("asked")) === undefined;
}

export async function answerPersistencePrompt(at: number, isWanted: boolean): Promise<boolean> {
  await setBackupMarker("asked", { at, events: 0 });
  return isWanted && requestPersistence();
}
