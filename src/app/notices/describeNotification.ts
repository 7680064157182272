/** The text of a notification (what happened, what is safe, what to do), and the damaged data as a download. */
import { describeBackupFileProblem } from "../../features/shared/describeBackupFileProblem";
import type { NotificationContent, SaveProblem } from "../../state/notifications";

type NotificationText = {
  readonly message: string;
  readonly download?: { readonly name: string; readonly text: string };
};

export function describeNotification(content: NotificationContent): NotificationText {
  switch (content.type) {
    case "saveStatus":
      return { message: describeSaveProblem(content.status) };
    case "damagedRow": {
      const { row, readableCount } = content;
      const readable = readableCount === 0 ? "" : ` (${readableCount} of its events could be read)`;
      return {
        message: `Part of your saved reviews is damaged${readable}. Everything else is intact. The damaged part is kept; you can download it. An earlier backup may contain it: restore one in Settings.`,
        download: { name: `${row.key}.txt`, text: row.text },
      };
    }
    case "repairedRow":
      return {
        message:
          "One of the two copies of your reviews was damaged in one place. It was repaired from the other copy; nothing is lost.",
        download: { name: `${content.row.key}.txt`, text: content.row.text },
      };
    case "unreadableSettings":
      return {
        message: "Your settings could not be read, so the defaults are in use. Set them again in Settings.",
        ...(content.text !== undefined && {
          download: { name: "retrain-settings.txt", text: content.text },
        }),
      };
    case "backupFileLost":
      return {
        message: `The automatic backup has stopped: the browser has deleted its database and no longer knows your file ${content.name}. Choose the file again in Settings.`,
      };
    case "backupFileFailed":
      return {
        message: `Your backup file may be out of date. ${describeBackupFileProblem(content.problem)}`,
      };
    default:
      return { message: messages[content.type] };
  }
}

const messages = {
  storageNearlyFull:
    "The browser's storage for this site is nearly full. Everything is saved so far. Download a backup in Settings, then free some space.",
  unreadableLog:
    "Your saved reviews could not be read. Nothing was changed. Reload to try again, and download a backup before you go on.",
  newerVersion:
    "Some of your data was written by a newer version of Retrain. It is unchanged. Reload to update.",
  unreadableJournal:
    "The browser can't read part of its database. It was left unchanged, and everything else is loaded. An earlier backup may contain it: restore one in Settings.",
  unsavedSettings:
    "Your change applies until you close the page, but could not be saved: the browser's storage is full or blocked. Free some space, then save it again.",
  snapshotFailed:
    "Today's snapshot could not be saved: the browser's database is full or blocked. Download a backup in Settings.",
  backupFileHasNewEvents:
    'Your backup file has events that are missing here, or whose restore you undid, so it was not overwritten. In Settings, restore it, or press "Write now" to leave out what you undid.',
  backupFileNeedsPermission:
    "Your backup file may be out of date: the browser needs your permission to write to it again.",
  backupFileNotAllowed: "The browser didn't give permission, so your backup file may still be out of date.",
  backupFileWritten: "The backup was written to your file.",
} as const;

function describeSaveProblem({ localStorage, indexedDb, reason }: SaveProblem): string {
  const databaseCause = databaseCauses[indexedDb]?.(reason);
  if (localStorage === "open") return `${databaseCause} ${onlyLocalStorageMessage}`;
  if (indexedDb === "open") return onlyDatabaseMessages[localStorage];
  const causes = [localStorageCauses[localStorage], databaseCause].filter((cause) => cause !== undefined);
  return `${notSavedMessage} ${causes.join(" ")}`;
}

const notSavedMessage =
  "Your reviews can't be saved and will be lost when you close this page. Download a backup in Settings before you leave.";

const localStorageCauses = {
  full: "The browser's storage for this site is full. Free some space.",
  forbidden: "The browser blocks storage for this page. Allow storage for this site.",
};

const onlyDatabaseMessages = {
  full: "localStorage is full. Your reviews are still saved in the browser's database (IndexedDB). Download a backup in Settings, then free some space.",
  forbidden:
    "This browser blocks localStorage for this page. Your reviews are saved in its database (IndexedDB), but your settings will be lost when you close the page. Allow storage for this site.",
};

const databaseCauses: {
  readonly [Status in SaveProblem["indexedDb"]]?: (reason: string) => string;
} = {
  full: () => "The browser's database is full. Free some space.",
  denied: (reason) => `The browser's database can't be opened (${reason}).`,
  codeMissing: () => "The code for the browser's database could not be loaded. Retrain will try again.",
  blocked: () => "Another tab with an older version of Retrain blocks the database. Close the other tabs.",
  newerVersion: () => "A newer version of Retrain has used the database. Reload to update.",
};

const onlyLocalStorageMessage =
  "Your reviews are saved in one place only (localStorage). If the browser crashes, the last minute may be lost. Download a backup in Settings from time to time.";
