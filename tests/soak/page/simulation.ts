/** Simulates a person's days with the app's own stores in a page, at simulated times. */
import { changeSettings } from "../../../src/state/settings/changeSettings";
import { createStores } from "../../../src/state/createStores";
import { openStores } from "../../../src/state/openStores";
import { loadJournalWriter } from "../../../src/app/platform/loadJournalWriter";
import { describeNotification } from "../../../src/app/notices/describeNotification";
import { createBrowserPlatform } from "../../../src/app/platform/createBrowserPlatform";
import { runPostSessionBackup } from "../../../src/state/backup/runPostSessionBackup";
import { oldestFirst } from "../../../src/domain/events/log";
import { createRandom } from "../../faults/random";
import { serializeEvent } from "./serializeEvent";
import { readIndexedDb, readLocalStorage } from "./storedEvents";
import { simulateDay } from "./simulateDay";

/** The events that were acknowledged since the page was opened, and durations in milliseconds. */
type SimulatedDays = {
  readonly events: readonly string[];
  readonly grades: readonly number[];
  /** From the last event of a day until both copies have all events. */
  readonly saves: readonly number[];
};

const work: (() => void)[] = [];
const stores = createStores({
  ...createBrowserPlatform(),
  runAfterStart: (run) => work.push(run),
});
const { study, saveStatus } = stores;

const simulation = {
  /** Milliseconds from the navigation until the study could be used. */
  startMs: open(),

  /** Resolves when both copies are merged and compacted, as they are some seconds after a start. */
  settle: async (): Promise<void> => {
    if (study.getState().study.log.length > 0)
      await until(saveStatus, () => saveStatus.getState().indexedDb === "open");
    for (const each of work.splice(0)) each();
    await navigator.locks.request("retrain.seal", () => undefined);
  },

  /** Simulates days with one session each, in the morning, and takes a snapshot after the last. */
  simulateDays: async (from: number, days: number, cards: number, seed: number): Promise<SimulatedDays> => {
    const random = createRandom(seed + from);
    const durations = { grades: [] as number[], saves: [] as number[] };
    changeSettings(stores, { newPerDay });
    let endedAt = 0;
    for (let day = from; day < from + days; day += 1) {
      const simulatedDay = simulateDay(stores, day, cards, random);
      endedAt = simulatedDay.endedAt;
      durations.grades.push(...simulatedDay.gradeMs);
      const start = performance.now();
      await until(saveStatus, () => saveStatus.getState().savedCount === study.getState().tabEvents.length);
      durations.saves.push(performance.now() - start);
    }
    await runPostSessionBackup(stores, endedAt);
    return { ...durations, events: study.getState().tabEvents.map(serializeEvent) };
  },

  /** All events of the study, and of each copy alone. */
  log: () => Array.from(oldestFirst(study.getState().study.log), serializeEvent),
  storage: () => readLocalStorage(localStorage).map(serializeEvent),
  database: async () => (await readIndexedDb()).map(serializeEvent),

  /** Whether the app reports that localStorage is full. */
  isFull: () => saveStatus.getState().localStorage === "full",
  characters: () =>
    Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + String(text).length, 0),
  bytes: async () => (await navigator.storage.estimate()).usage ?? 0,
  notifications: () =>
    stores.notifications.getState().notifications.map((each) => describeNotification(each).message),
};
export type Simulation = typeof simulation;
Object.assign(window, { simulation });

/** About sixty reviews a day, learning steps included. */
const newPerDay = 4;

async function open(): Promise<number> {
  await openStores(stores, loadJournalWriter);
  return performance.now();
}

/** Resolves once the condition holds, which is checked whenever the store changes; rejects after a minute. */
function until(
  store: { readonly subscribe: (check: () => void) => () => void },
  isDone: () => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      if (!isDone()) return;
      stop();
      clearTimeout(timeout);
      resolve();
    };
    const stop = store.subscribe(check);
    const timeout = setTimeout(() => reject(new Error("not saved within a minute")), 60_000);
    check();
  });
}
