/** Opens stores on a fake platform. A test's tab has the stores, and the actions bound to them. */
import { describeNotification } from "../../src/app/notices/describeNotification";
import { addInterviewEvent } from "../../src/state/actions/addInterviewEvent";
import { gradeCard } from "../../src/state/actions/gradeCard";
import { endSession } from "../../src/state/actions/sessions";
import { undoEvent, undoLast } from "../../src/state/actions/undo";
import { findUnknownEvents } from "../../src/state/backup/compareBackup";
import { createBackup } from "../../src/state/backup/createBackup";
import {
  listRestores,
  previewRestore,
  readBackup,
  restoreBackup,
} from "../../src/state/backup/restoreBackup";
import { createStores } from "../../src/state/createStores";
import type { LoadJournalWriter } from "../../src/state/journal/startJournal";
import { openStores as open } from "../../src/state/openStores";
import type { Platform } from "../../src/state/platform";
import * as settingsActions from "../../src/state/settings/changeSettings";
import type { Stores } from "../../src/state/stores";
import { addEvent } from "../../src/state/study/addEvent";
import { describeRestoreProblem } from "../../src/features/settings/data/describeRestoreProblem";
import { FakeStorage } from "../storage/fakeStorage";

export type OpenedStores = Awaited<ReturnType<typeof openStores>>;

/** Nine in the morning of 23 November 2026, in the fake platform's time zone. */
export const morning = Date.UTC(2026, 10, 23, 8);

export const createFakePlatform = (overrides: Partial<Platform> = {}): Platform => ({
  clock: () => morning,
  random: () => 0.5,
  writer: "writer1",
  buildId: "build1",
  utcOffsetMinutes: () => 60,
  storage: new FakeStorage(),
  databaseFactory: () => globalThis.indexedDB,
  isJournalAbsent: () => Promise.resolve(false),
  storageManager: undefined,
  promptsForPersistence: false,
  onOtherTabWrite: () => undefined,
  broadcast: () => undefined,
  runAfterStart: () => undefined,
  whenIdle: () => Promise.resolve(),
  wait: (milliseconds) => (milliseconds === 0 ? Promise.resolve() : new Promise<void>(() => undefined)),
  fetchDeckFile: () => undefined,
  runOptimizerWorker: () => () => undefined,
  runWorkloadWorker: () => () => undefined,
  runPlannerWorker: () => () => undefined,
  runProgressWorker: () => () => undefined,
  ...overrides,
});

export async function openStores(
  storage = new FakeStorage(),
  writer = "writer1",
  overrides: Partial<Platform> = {},
  loadJournalWriter?: LoadJournalWriter,
) {
  const listeners: ((key: string, text: string) => void)[] = [];
  const startWork: (() => void)[] = [];
  const stores = createStores(
    createFakePlatform({
      storage,
      writer,
      onOtherTabWrite: (listener) => listeners.push(listener),
      runAfterStart: (run) => startWork.push(run),
      ...overrides,
    }),
  );
  await open(stores, loadJournalWriter);
  const bind =
    <Parameters extends readonly unknown[], Result>(
      action: (stores: Stores, ...parameters: Parameters) => Result,
    ) =>
    (...parameters: Parameters): Result =>
      action(stores, ...parameters);
  return {
    ...stores,
    stores,
    storage,
    gradeCard: bind(gradeCard),
    endSession: bind(endSession),
    undoLast: bind(undoLast),
    undoEvent: bind(undoEvent),
    addInterviewEvent: bind(addInterviewEvent),
    addEvent: bind(addEvent),
    changeSettings: bind(settingsActions.changeSettings),
    changeScheduling: bind(settingsActions.changeScheduling),
    changeReviewPreferences: bind(settingsActions.changeReviewPreferences),
    createBackup: bind(createBackup),
    readBackup: bind(readBackup),
    restoreBackup: bind(restoreBackup),
    previewRestore: bind(previewRestore),
    /** Those that are not undone. */
    listRestores: () =>
      listRestores(stores.study.getState().study)
        .filter(({ isUndone }) => !isUndone)
        .map(({ restore }) => restore),
    /** Parses a backup; throws if it is refused. */
    openBackup: (text: string) => {
      const result = readBackup(stores, text);
      if (result.type === "refused") throw new Error(describeRestoreProblem(result.problem));
      const { events } = result.backup;
      return {
        ...result.backup,
        /** How many of its events are not in the log here. */
        newEventCount: findUnknownEvents(events, stores.study.getState().study).length,
      };
    },
    /** The notifications with their messages. */
    listNotifications: () =>
      stores.notifications
        .getState()
        .notifications.map((each) => ({ ...each, ...describeNotification(each) })),
    /** Another tab has written a row or a setting. */
    receive: (key: string, text: string) => {
      for (const listener of listeners) listener(key, text);
    },
    /** Runs what is scheduled for some seconds after the start. */
    finishStart: () => {
      for (const run of startWork.splice(0)) run();
    },
  };
}
