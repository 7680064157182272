/** What went wrong with saving or reading, in sentences for the one who can mend it. */
import { create } from "zustand";

export type AppNotification = {
  /** Two troubles with the same id are one. */
  readonly id: string;
  /** What happened, and what to do. */
  readonly message: string;
  /** What could not be read, for whoever may know better. */
  readonly download?: { readonly name: string; readonly text: string };
};

type NotificationState = { readonly notifications: readonly AppNotification[] };

export const useNotifications = create<NotificationState>(() => ({ notifications: [] }));

export function notify(notification: AppNotification): void {
  useNotifications.setState(({ notifications }) => ({
    notifications: [...notifications.filter(({ id }) => id !== notification.id), notification],
  }));
}

export function dismiss(id: string): void {
  useNotifications.setState(({ notifications }) => ({
    notifications: notifications.filter((notification) => notification.id !== id),
  }));
}
