/** The settings store: one small record, persisted to localStorage. The last write wins. */
import { type StoreApi, createStore } from "zustand";
import { type PersistStorage, persist } from "zustand/middleware";
import { type Settings, defaultSettings } from "../../domain/settings";
import {
  type StoredSettings,
  openSettingsStorage,
  settingsKey,
} from "../../storage/settings/settingsStorage";
import { type NotificationStore, dismiss, notify } from "../notifications";

export type SettingsState = { readonly settings: Settings };

export type SettingsStore = StoreApi<SettingsState> & {
  readonly persist: { readonly rehydrate: () => void | Promise<void> };
  readonly change: (change: Partial<Settings>) => void;
  /** Whether there was a readable record when the tab was opened; undefined until that is known. */
  readonly hadRecord: () => boolean | undefined;
};

export function createSettingsStore(
  storage: Storage | undefined,
  notifications: NotificationStore,
): SettingsStore {
  const record = openSettingsStorage(storage);
  let hadRecord: boolean | undefined;

  function toPersisted(stored: StoredSettings) {
    if (stored.type === "damaged") notify(notifications, { type: "unreadableSettings", text: stored.text });
    hadRecord ??= stored.type === "read";
    return stored.type === "read" ? { state: { settings: stored.settings } } : null;
  }

  const persistStorage: PersistStorage<SettingsState> = {
    getItem: () => {
      const stored = record.read();
      return "then" in stored ? stored.then(toPersisted) : toPersisted(stored);
    },
    setItem: (_name, { state }) => {
      try {
        record.write(state.settings);
        dismiss(notifications, "unsavedSettings");
      } catch {
        notify(notifications, { type: "unsavedSettings" });
      }
    },
    removeItem: () => undefined,
  };
  const store = createStore<SettingsState>()(
    persist((): SettingsState => ({ settings: defaultSettings }), {
      name: settingsKey,
      storage: persistStorage,
      skipHydration: true,
      onRehydrateStorage: () => (_state, failure) => {
        if (failure !== undefined) notify(notifications, { type: "unreadableSettings" });
      },
    }),
  );
  const apply = (change: Partial<Settings>) =>
    store.setState(({ settings }) => ({ settings: { ...settings, ...change } }));
  return Object.assign(store, {
    hadRecord: () => hadRecord,
    change: (change: Partial<Settings>) => {
      // The browser may be able to read the record now.
      const reading = record.hasReadFailed() ? store.persist.rehydrate() : undefined;
      apply(change);
      // What is read later would replace the change, so it is applied again.
      if (record.hasReadFailed()) void reading?.then(() => apply(change));
    },
  });
}
