/** A person's days, lived through the app's own store in a page, at whatever times it is told. */
import { changeSettings } from "../../../src/state/settings/changeSettings";
import { createStores } from "../../../src/state/createStores";
import { openStores } from "../../../src/state/openStores";
import { loadJournalWriter } from "../../../src/app/platform/loadJournalWriter";
import { describeNotification } from "../../../src/app/notices/describeNotification";
import { createBrowserPlatform } from "../../../src/app/platform/browserPlatform";
import { runPostSessionBackup } from "../../../src/state/backup/postSessionBackup";
import { oldestFirst } from "../../../src/domain/events/log";
import { createRandom } from "../../faults/random";
import { serializeEvent } from "./serializeEvent";
import { readIndexedDb, readLocalStorage } from "./storedEvents";
import { simulateDay } from "./simulateDay";

/** What was done and acknowledged since the page was opened, and how long it took, in milliseconds. */
type SimulatedDays = {
  readonly events: readonly string[];
  readonly grades: readonly number[];
  /** From the last deed of a day until both places have all of it. */
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

  /** Resolves when the two places are one, and sealed, as they are some seconds after a start. */
  settle: async (): Promise<void> => {
    if (study.getState().study.log.length > 0)
      await until(saveStatus, () => saveStatus.getState().indexedDb === "open");
    for (const each of work.splice(0)) each();
    await navigator.locks.request("retrain.seal", () => undefined);
  },

  /** Lives so many days from one on, each with a sitting in the morning, and takes a snapshot after the last. */
  simulateDays: async (from: number, days: number, cards: number, seed: number): Promise<SimulatedDays> => {
    const chance = createRandom(seed + from);
    const lived = { grades: [] as number[], saves: [] as number[] };
    changeSettings(stores, { newPerDay });
    let at = 0;
    for (let day = from; day < from + days; day += 1) {
      const took = simulateDay(stores, day, cards, chance);
      at = took.until;
      lived.grades.push(...took.grades);
      const done = performance.now();
      await until(saveStatus, () => saveStatus.getState().savedCount === study.getState().tabEvents.length);
      lived.saves.push(performance.now() - done);
    }
    await runPostSessionBackup(stores, at);
    return { ...lived, events: study.getState().tabEvents.map(serializeEvent) };
  },

  /** Every event in the study, and in each of the two places by itself. */
  log: () => Array.from(oldestFirst(study.getState().study.log), serializeEvent),
  storage: () => readLocalStorage(localStorage).map(serializeEvent),
  database: async () => (await readIndexedDb()).map(serializeEvent),

  /** Whether the app knows that localStorage has no room, and says so. */
  isFull: () => saveStatus.getState().localStorage === "full",
  characters: () =>
    Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + String(text).length, 0),
  bytes: async () => (await navigator.storage.estimate()).usage ?? 0,
  troubles: () =>
    stores.notifications.getState().notifications.map((each) => describeNotification(each).message),
};
export type Simulation = typeof simulation;
Object.assign(window, { simulation });

/** With some learning steps and what comes back, sixty reviews a day. */
const newPerDay = 4;

async function open(): Promise<number> {
  await openStores(stores, loadJournalWriter);
  return performance.now();
}

/** Resolves once it is so, looking whenever the store changes; rejects if that takes more than a minute. */
function until(
  store: { readonly subscribe: (look: () => void) => () => void },
  isSo: () => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!isSo()) return;
      stop();
      clearTimeout(patience);
      resolve();
    };
    const stop = store.subscribe(look);
    const patience = setTimeout(() => reject(new Error("not saved within a minute")), 60_000);
    look();
  });
}
