/** How safe what this tab did is, in each of the two places where it is kept, and the sentence where it isn't. */
import { create } from "zustand";
import { type AppNotification, dismiss, notify } from "./notifications";

type SaveStatus = {
  /** localStorage: at once, but Chromium forgets its last minute when it is killed. */
  readonly localStorage: "open" | "full" | "forbidden";
  /** IndexedDB: what a completed transaction holds is there after a kill. */
  readonly indexedDb: "notStarted" | "opening" | "open" | "full" | "denied" | "blocked" | "newerVersion";
  /** What the browser said when it refused, for whoever can make use of it. */
  readonly reason: string;
  /** How many of this tab's events, from its first, a completed transaction of the journal holds. */
  readonly savedCount: number;
  /** What could not be read in the journal and was set aside there, for a download in Settings. */
  readonly quarantined: readonly { readonly name: string; readonly text: string }[];
};

export const useSaveStatus = create<SaveStatus>(() => ({
  localStorage: "open",
  indexedDb: "notStarted",
  reason: "",
  savedCount: 0,
  quarantined: [],
}));

/** Says what has become of one of the places. What is wrong is reported when it changes, not with every event. */
export function updateSaveStatus(change: Partial<SaveStatus>): void {
  const before = notificationOf(useSaveStatus.getState());
  useSaveStatus.setState(change);
  const after = notificationOf(useSaveStatus.getState());
  if (before?.message === after?.message) return;
  if (before) dismiss(before.id);
  if (after) notify(after);
}

/** Undefined where both places are in order, or it isn't known yet. */
function notificationOf({ localStorage, indexedDb, reason }: SaveStatus): AppNotification | undefined {
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
  "What you do can't be saved, and is gone when you close the page: download a backup in Settings before you leave.";

const localStorageCauses = {
  full: "This browser's storage for the page is full or closed: make room.",
  forbidden: "This browser lets the page keep nothing: allow storage for this site.",
};

const onlyIndexedDbMessages = {
  full: "One of the two places where Retrain saves, localStorage, is full or closed. Everything is saved in the other. Download a backup in Settings, then make room.",
  forbidden:
    "This browser forbids the page its localStorage. What you do is saved in its database instead, but your settings are gone when you close the page. Download a backup in Settings now and then.",
};

const indexedDbCauses = {
  full: () => "The database of this browser has no room for Retrain: make some.",
  denied: (reason: string) => `This browser refuses Retrain its database (${reason}).`,
  blocked: () => "An older Retrain in another tab holds the database: close the other tabs.",
  newerVersion: () => "A newer Retrain has been open in this browser: reload to get it.",
};

const onlyLocalStorageMessage =
  "What you do is saved in localStorage alone, whose last minute is lost if the browser crashes. Download a backup in Settings now and then.";
