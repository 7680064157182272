/** What is done for safety when a sitting has ended, while nobody waits for it. */
import { writeFile } from "./fileBackup";
import { mark, markOf } from "./keptDatabase";
import { askToPersist, asksThePerson, persistence } from "./persistence";
import { takeSnapshot } from "./snapshots";
import { useStudy } from "../study";
import { dismiss, report } from "../trouble";

/** Takes the day's snapshot, writes the backup to its file, and asks the browser to keep all of it. What fails is said. */
export async function afterSitting(at: number): Promise<void> {
  await snapshot(at);
  await toFile(at);
  if (!asksThePerson() && (await persistence()).state === "evictable") await askToPersist();
}

async function snapshot(at: number): Promise<void> {
  try {
    await takeSnapshot(at);
    dismiss("snapshot");
  } catch {
    report({
      id: "snapshot",
      says: "Today's snapshot could not be kept: this browser has no room or no database for it. Download a backup in Settings.",
    });
  }
}

/** A file needs no room in the browser: it is written whatever became of the snapshot. */
async function toFile(at: number): Promise<void> {
  // Without a database there is no file to know of, which was said of the snapshot.
  const written = await writeFile(at).catch(() => ({ as: "none" }) as const);
  if (written.as === "written" || written.as === "none") dismiss("file backup");
  if (written.as === "failed")
    report({
      id: "file backup",
      says: `The backup in your file is older than what is here. ${written.problem}`,
    });
  if (written.as === "holdsMore")
    report({
      id: "file backup",
      says: "Your backup file holds more than this browser does, so it was left as it is. Restore it in Settings.",
    });
}

/** Whether to explain to the person, before their browser asks them, what it asks for: once, when there is something to lose. */
export async function isWorthAsking(): Promise<boolean> {
  if (!asksThePerson() || useStudy.getState().study.log.length === 0) return false;
  if ((await persistence()).state !== "evictable") return false;
  return (await markOf("asked")) === undefined;
}

export async function answerAsked(at: number, isWanted: boolean): Promise<boolean> {
  await mark("asked", { at, events: 0 });
  return isWanted && askToPersist();
}
