/** What is done for safety when a sitting has ended, while nobody waits for it. */
import { writeFile } from "./fileBackup";
import { mark, markOf } from "./keptDatabase";
import { askToPersist, asksThePerson, persistence } from "./persistence";
import { takeSnapshot } from "./snapshots";
import { useStudy } from "../study";
import { dismiss, report } from "../trouble";

/** Takes the day's snapshot, writes the backup to its file, and asks the browser to keep all of it. What fails is said. */
export async function afterSitting(at: number): Promise<void> {
  try {
    await takeSnapshot(at);
    dismiss("snapshot");
    const written = await writeFile(at);
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
    if (!asksThePerson() && (await persistence()).state === "evictable") await askToPersist();
  } catch {
    report({
      id: "snapshot",
      says: "Today's snapshot could not be kept: this browser has no room or no database for it. Download a backup in Settings.",
    });
  }
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
