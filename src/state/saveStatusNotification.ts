/** The notification for a save status. */
import type { AppNotification } from "./notifications";
import type { SaveStatus } from "./saveStatus";

/** Undefined if both copies are written, or the database is still opening. */
export function notificationOfSaveStatus({
  localStorage,
  indexedDb,
  reason,
}: Pick<SaveStatus, "localStorage" | "indexedDb" | "reason">): AppNotification | undefined {
  if (indexedDb === "opening") return undefined;
  if (localStorage === "open") {
    if (indexedDb === "open" || indexedDb === "notStarted") return undefined;
    return { id: "journal", message: `${indexedDbCauses[indexedDb](reason)} ${onlyLocalStorageMessage}` };
  }
  if (indexedDb === "open") return { id: localStorage, message: onlyIndexedDbMessages[localStorage] };
  const cause =
    indexedDb === "notStarted"
      ? localStorageCauses[localStorage]
      : `${localStorageCauses[localStorage]} ${indexedDbCauses[indexedDb](reason)}`;
  return { id: localStorage, message: `${notSavedMessage} ${cause}` };
}

const notSavedMessage =
  "Your reviews can't be saved and will be lost when you close this page. Download a backup in Settings before you leave.";

const localStorageCauses = {
  full: "The browser's storage for this site is full. Free some space.",
  forbidden: "The browser blocks storage for this page. Allow storage for this site.",
};

const onlyIndexedDbMessages = {
  full: "localStorage is full. Your reviews are still saved in the browser's database (IndexedDB). Download a backup in Settings, then free some space.",
  forbidden:
    "This browser blocks localStorage for this page. Your reviews are saved in its database (IndexedDB), but your settings will be lost when you close the page. Allow storage for this site.",
};

const indexedDbCauses = {
  full: () => "The browser's database is full. Free some space.",
  denied: (reason: string) => `The browser's database can't be opened (${reason}).`,
  blocked: () => "Another tab with an older version of Retrain blocks the database. Close the other tabs.",
  newerVersion: () => "A newer version of Retrain has used the database. Reload to update.",
};

const onlyLocalStorageMessage =
  "Your reviews are saved in one place only (localStorage). If the browser crashes, the last minute may be lost. Download a backup in Settings from time to time.";
