/** Whether this tab's events are saved in localStorage and in IndexedDB. A problem becomes a notification. */
import { type StoreApi, createStore } from "zustand";
import type { QuarantinedText } from "../storage/quarantine";
import { type NotificationStore, dismiss, notify } from "./notifications";
import { notificationOfSaveStatus } from "./saveStatusNotification";

export type SaveStatus = {
  /** Written at once, but Chromium loses the last minute when it is killed. */
  readonly localStorage: "open" | "full" | "forbidden";
  /** Written a moment later; a completed transaction survives a kill. */
  readonly indexedDb: "notStarted" | "opening" | "open" | "full" | "denied" | "blocked" | "newerVersion";
  /** The browser's own words when it refused the database. */
  readonly reason: string;
  /** How many of this tab's events, from its first, are in a completed transaction. */
  readonly savedCount: number;
  /** The quarantined rows of the journal, for a download in Settings. */
  readonly quarantined: readonly QuarantinedText[];
};

export function createSaveStatus(notifications: NotificationStore): StoreApi<SaveStatus> {
  const store = createStore<SaveStatus>(() => ({
    localStorage: "open",
    indexedDb: "notStarted",
    reason: "",
    savedCount: 0,
    quarantined: [],
  }));
  // Only when the message changes, not with every event.
  store.subscribe((status, previousStatus) => {
    const previous = notificationOfSaveStatus(previousStatus);
    const current = notificationOfSaveStatus(status);
    if (previous?.message === current?.message) return;
    if (previous) dismiss(notifications, previous.id);
    if (current) notify(notifications, current);
  });
  return store;
}
