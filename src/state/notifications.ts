/** Notifications about saving and loading: what happened. The texts are in `src/app/notices/describeNotification.ts`. */
import { type StoreApi, createStore } from "zustand";
import type { Row } from "../storage/eventLog/rows";
import type { BackupFileProblem } from "./backup/automaticBackup";
import type { SaveStatus } from "./saveStatus";

export type NotificationContent =
  | { readonly type: "saveStatus"; readonly status: SaveProblem }
  | { readonly type: "storageNearlyFull" | "unreadableLog" | "newerVersion" | "unreadableJournal" }
  /** `readableCount` of the row's events could be read. */
  | { readonly type: "damagedRow"; readonly row: Row; readonly readableCount: number }
  | { readonly type: "repairedRow"; readonly row: Row }
  /** `text` is the stored record; undefined if the browser can't read it. */
  | { readonly type: "unreadableSettings"; readonly text?: string }
  | { readonly type: "unsavedSettings" | "snapshotFailed" | "backupFileHasNewEvents" | "backupFileWritten" }
  /** The browser asks for the permission only after a press. */
  | { readonly type: "backupFileNeedsPermission" | "backupFileNotAllowed" }
  | { readonly type: "backupFileLost"; readonly name: string }
  | { readonly type: "backupFileFailed"; readonly problem: BackupFileProblem };

/** The reported part of the save status. */
export type SaveProblem = Pick<SaveStatus, "localStorage" | "indexedDb" | "reason">;

/** A notification replaces an earlier one with the same id. */
type AppNotification = NotificationContent & { readonly id: string };

export type NotificationState = {
  readonly notifications: readonly AppNotification[];
  /** The length of the log when a result of writing the backup file was last shown. */
  readonly backupFileShownFor?: number;
};
export type NotificationStore = StoreApi<NotificationState>;

export const createNotificationStore = (): NotificationStore =>
  createStore<NotificationState>(() => ({ notifications: [] }));

export function notify(
  store: NotificationStore,
  content: NotificationContent,
  id: string = content.type,
): void {
  store.setState(({ notifications }) => ({
    notifications: [...notifications.filter((each) => each.id !== id), { ...content, id }],
  }));
}

/** The damage of a row and its repair are one notification. */
export const notifyOfRow = (
  store: NotificationStore,
  content: Extract<NotificationContent, { readonly row: Row }>,
): void => notify(store, content, `row ${content.row.key}`);

export function dismiss(store: NotificationStore, id: string): void {
  store.setState(({ notifications }) => ({
    notifications: notifications.filter((notification) => notification.id !== id),
  }));
}
