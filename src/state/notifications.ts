/** Notifications about saving and loading: what happened, what is safe, what to do. */
import { type StoreApi, createStore } from "zustand";

export type AppNotification = {
  /** A notification replaces an earlier one with the same id. */
  readonly id: string;
  readonly message: string;
  /** What could not be read. */
  readonly download?: { readonly name: string; readonly text: string };
};

export type NotificationState = { readonly notifications: readonly AppNotification[] };
export type NotificationStore = StoreApi<NotificationState>;

export const createNotifications = (): NotificationStore =>
  createStore<NotificationState>(() => ({ notifications: [] }));

export function notify(store: NotificationStore, notification: AppNotification): void {
  store.setState(({ notifications }) => ({
    notifications: [...notifications.filter(({ id }) => id !== notification.id), notification],
  }));
}

export function dismiss(store: NotificationStore, id: string): void {
  store.setState(({ notifications }) => ({
    notifications: notifications.filter((notification) => notification.id !== id),
  }));
}
