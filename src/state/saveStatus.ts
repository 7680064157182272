/** Whether this tab's events are saved in localStorage and in IndexedDB. A problem becomes a notification. */
import { type StoreApi, createStore } from "zustand";
import type { QuarantinedText } from "../storage/quarantine";
import { type NotificationStore, type SaveProblem, dismiss, notify } from "./notifications";

export type SaveStatus = {
  /** Written at once, but Chromium loses the last minute when it is killed. */
  readonly localStorage: "open" | "full" | "forbidden";
  /** Written a moment later; a completed transaction survives a kill. */
  readonly indexedDb:
    | "notStarted"
    | "opening"
    | "open"
    | "full"
    | "denied"
    | "blocked"
    | "newerVersion"
    /** The code of the journal could not be loaded. It is tried again. */
    | "codeMissing";
  /** The browser's own words when it refused the database. */
  readonly reason: string;
  /** How many of this tab's events, from its first, are in a completed transaction. */
  readonly savedCount: number;
  /** Whether this tab has every event of the journal: until then, an event that takes another back may be missing. */
  readonly isJournalRead?: boolean;
  /** The quarantined rows of the journal, for a download in Settings. */
  readonly quarantined: readonly QuarantinedText[];
};

export function createSaveStatusStore(notifications: NotificationStore): StoreApi<SaveStatus> {
  const store = createStore<SaveStatus>(() => ({
    localStorage: "open",
    indexedDb: "notStarted",
    reason: "",
    savedCount: 0,
    quarantined: [],
  }));
  // Only when the problem changes, not with every event.
  store.subscribe((status, previousStatus) => {
    const current = problemOf(status);
    if (JSON.stringify(problemOf(previousStatus)) === JSON.stringify(current)) return;
    if (current) notify(notifications, { type: "saveStatus", status: current });
    else dismiss(notifications, "saveStatus");
  });
  return store;
}

/** Undefined if both copies are written, or the database is still opening. */
function problemOf({ localStorage, indexedDb, reason }: SaveStatus): SaveProblem | undefined {
  if (indexedDb === "opening") return undefined;
  const isDatabaseFine = indexedDb === "open" || indexedDb === "notStarted";
  return localStorage === "open" && isDatabaseFine ? undefined : { localStorage, indexedDb, reason };
}
