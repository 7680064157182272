/** The study store: the event log and the card states replayed from it, persisted to localStorage. */
import { type Event } from "../../domain/events/event";
import { type ReplayOptions } from "../../domain/study/cardState";
import { type StoreApi, createStore } from "zustand";
import { type PersistStorage, persist } from "zustand/middleware";
import { defaultSettings } from "../../domain/settings";
import { type Study, appendEvent, emptyStudy } from "../../domain/study/study";
import { type EventLog, type StoredLog, restoreStudy } from "../../storage/eventLog/eventLog";
import type { AddedEvents } from "../../storage/eventLog/localStorageLog";
import type { StorageProblem } from "../../storage/eventLog/storageProblem";
import { type NotificationStore, notify } from "../notifications";
import type { SaveStatus } from "../saveStatus";

export type StudyState = AddedEvents & {
  readonly study: Study;
  /** The options that `study` was replayed with. */
  readonly replayOptions: ReplayOptions;
  /** The imported events that come from backups, which IndexedDB lacks, too. */
  readonly restoredEvents: readonly Event[];
  /** How often events came in otherwise than one by one: from a backup, from IndexedDB, or by a restore in another tab. */
  readonly importCount: number;
  /** Sequence numbers of this tab that a backup contains, although this tab has not used them. */
  readonly reservedSeqs: readonly number[];
  /** What could not be read from localStorage. */
  readonly storageProblems: readonly StorageProblem[];
};

/** What `persist` reads: the whole stored log. What it writes: the events that this tab has added. */
type PersistedLog =
  | { readonly type: "stored"; readonly stored: StoredLog }
  | { readonly type: "added"; readonly added: AddedEvents };

export type StudyStore = StoreApi<StudyState> & {
  readonly persist: { readonly rehydrate: () => void | Promise<void>; readonly hasHydrated: () => boolean };
};

/** Without an event log nothing is persisted. */
export const createStudyStore = (
  eventLog: EventLog | undefined,
  saveStatus: StoreApi<SaveStatus>,
  notifications: NotificationStore,
): StudyStore =>
  createStore<StudyState>()(
    persist(
      (): StudyState => ({
        study: emptyStudy,
        replayOptions: { scheduling: defaultSettings.scheduling, aliases: {} },
        tabEvents: [],
        importedEvents: [],
        restoredEvents: [],
        importCount: 0,
        reservedSeqs: [],
        storageProblems: [],
      }),
      {
        name: "retrain.log",
        storage: createLogStorage(eventLog, (localStorage) => saveStatus.setState({ localStorage })),
        // `openStores` reads the log once the settings are known.
        skipHydration: true,
        partialize: ({ tabEvents, importedEvents }): PersistedLog => ({
          type: "added",
          added: { tabEvents, importedEvents },
        }),
        merge: mergeStoredLog,
        onRehydrateStorage: () => (_state, failure) => {
          if (failure !== undefined) notify(notifications, { type: "unreadableLog" });
        },
      },
    ),
  );

/** `getItem` reads the log from localStorage; `setItem` appends what is not written yet. No event is overwritten. */
const createLogStorage = (
  eventLog: EventLog | undefined,
  onResult: (result: "open" | "full") => void,
): PersistStorage<PersistedLog> => ({
  getItem: () => (eventLog ? { state: { type: "stored", stored: eventLog.read() } } : null),
  setItem: (_name, { state }) => {
    if (!eventLog || state.type !== "added") return;
    try {
      eventLog.append(state.added);
      onResult("open");
    } catch {
      onResult("full");
    }
  },
  removeItem: () => undefined,
});

/** Pure: the stored log with the events that this tab has added. Hydrating again changes nothing. */
export function mergeStoredLog(persisted: unknown, current: StudyState): StudyState {
  if (!isStored(persisted)) return current;
  const { stored } = persisted;
  const replayOptions = { ...current.replayOptions, aliases: stored.aliases };
  const study = [...current.tabEvents, ...current.importedEvents].reduce(
    (next, event) => appendEvent(next, event, replayOptions),
    restoreStudy(stored, replayOptions.scheduling),
  );
  return { ...current, study, replayOptions, storageProblems: stored.problems };
}

const isStored = (value: unknown): value is Extract<PersistedLog, { readonly type: "stored" }> =>
  typeof value === "object" && value !== null && "type" in value && value.type === "stored";
