/** The notifications about stored data that can't be read or has no room. */
import type { Row } from "../storage/eventLog/rows";
import type { StorageProblem } from "../storage/eventLog/storageProblem";
import type { AppNotification } from "./notifications";

export const storageNearlyFullNotification: AppNotification = {
  id: "crowded",
  message:
    "The browser's storage for this site is nearly full. Everything is saved so far. Download a backup in Settings, then free some space.",
};

export const unreadableLogNotification: AppNotification = {
  id: "unread",
  message:
    "Your saved reviews could not be read. Nothing was changed. Reload to try again, and download a backup before you go on.",
};

export const newerVersionNotification: AppNotification = {
  id: "newer",
  message: "Some of your data was written by a newer version of Retrain. It is unchanged. Reload to update.",
};

export const unreadableJournalNotification: AppNotification = {
  id: "unread journal",
  message:
    "The browser can't read part of its database. It was left unchanged, and everything else is loaded. An earlier backup may contain it: restore one in Settings.",
};

export const notificationOfProblem = (problem: StorageProblem): AppNotification =>
  problem.type === "newer"
    ? newerVersionNotification
    : damagedRowNotification(problem.row, problem.readableCount);

/** `readableCount` of the row's events could be read. */
export function damagedRowNotification({ key, text }: Row, readableCount: number): AppNotification {
  const readable = readableCount === 0 ? "" : ` (${readableCount} of its events could be read)`;
  return {
    id: damagedRowId(key),
    message: `Part of your saved reviews is damaged${readable}. Everything else is intact. The damaged part is kept; you can download it. An earlier backup may contain it: restore one in Settings.`,
    download: { name: `${key}.txt`, text },
  };
}

/** The other copy has every event that the damaged one still has, so it is taken to be complete. */
export const repairedRowNotification = ({ key, text }: Row): AppNotification => ({
  id: damagedRowId(key),
  message:
    "One of the two copies of your reviews was damaged in one place. It was repaired from the other copy; nothing is lost.",
  download: { name: `${key}.txt`, text },
});

const damagedRowId = (key: string): string => `torn ${key}`;
