/** A person's days, lived through the app's own store in a page, at whatever times it is told. */
import { startStore } from "../../../src/store/start";
import { world } from "../../../src/app/world";
import { afterSitting } from "../../../src/store/backup/afterSitting";
import { useSaving } from "../../../src/store/saving";
import { changeSettings } from "../../../src/store/settings";
import { useStudy } from "../../../src/store/study";
import { useTrouble } from "../../../src/store/trouble";
import { oldestFirst } from "../../../src/domain/log";
import { dice } from "../../faults/chance";
import { spelled } from "./spelled";
import { inDatabase, inStorage } from "./places";
import { live } from "./day";

/** What was done and acknowledged since the page was opened, and how long it took, in milliseconds. */
type Lived = {
  readonly events: readonly string[];
  readonly grades: readonly number[];
  /** From the last deed of a day until both places have all of it. */
  readonly saves: readonly number[];
};

const work: (() => void)[] = [];

const life = {
  /** Milliseconds from the navigation until the study could be used. */
  opened: open(),

  /** Resolves when the two places are one, and sealed, as they are some seconds after a start. */
  settle: async (): Promise<void> => {
    if (useStudy.getState().study.log.length > 0)
      await until(useSaving, () => useSaving.getState().journal === "open");
    for (const each of work.splice(0)) each();
    await navigator.locks.request("retrain.seal", () => undefined);
  },

  /** Lives so many days from one on, each with a sitting in the morning, and takes a snapshot after the last. */
  live: async (from: number, days: number, cards: number, seed: number): Promise<Lived> => {
    const chance = dice(seed + from);
    const lived = { grades: [] as number[], saves: [] as number[] };
    changeSettings({ newPerDay });
    let at = 0;
    for (let day = from; day < from + days; day += 1) {
      const took = live(day, cards, chance);
      at = took.until;
      lived.grades.push(...took.grades);
      const done = performance.now();
      await until(useSaving, () => useSaving.getState().saved === useStudy.getState().own.length);
      lived.saves.push(performance.now() - done);
    }
    await afterSitting(at);
    return { ...lived, events: useStudy.getState().own.map(spelled) };
  },

  /** Every event in the study, and in each of the two places by itself. */
  log: () => Array.from(oldestFirst(useStudy.getState().study.log), spelled),
  storage: () => inStorage(localStorage).map(spelled),
  database: async () => (await inDatabase()).map(spelled),

  /** Whether the app knows that localStorage has no room, and says so. */
  isFull: () => useSaving.getState().quick === "full",
  characters: () =>
    Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + String(text).length, 0),
  bytes: async () => (await navigator.storage.estimate()).usage ?? 0,
  troubles: () => useTrouble.getState().troubles.map(({ says }) => says),
};
export type Life = typeof life;
Object.assign(window, { life });

/** With some learning steps and what comes back, sixty reviews a day. */
const newPerDay = 4;

async function open(): Promise<number> {
  await startStore({ ...world(), later: (each) => work.push(each) });
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
