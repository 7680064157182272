/** Opens the store on a fake world, as the app does on the real one. Modules keep state, so each opening is a fresh copy. */
import { vi } from "vitest";
import type { JournalPlatform, Platform } from "../../src/state/platform";
import { FakeStorage } from "../storage/fakeStorage";

export type OpenedStores = Awaited<ReturnType<typeof openStores>>;

export async function openStores(
  storage: FakeStorage | undefined = new FakeStorage(),
  writer = "writer1",
  runExclusively?: Platform["runExclusively"],
  journal?: Omit<JournalPlatform, "loadWriter"> & Partial<Pick<JournalPlatform, "loadWriter">>,
) {
  vi.resetModules();
  const heard: ((key: string, value: string) => void)[] = [];
  const later: (() => void)[] = [];
  const [start, study, deeds, settings, backup, restore, trouble, saving, journaling] = await Promise.all([
    import("../../src/state/startStores"),
    import("../../src/state/study"),
    import("../../src/state/actions"),
    import("../../src/state/settings"),
    import("../../src/state/backup/createBackup"),
    import("../../src/state/backup/restoreBackup"),
    import("../../src/state/notifications"),
    import("../../src/state/saveStatus"),
    import("../../src/state/journalWriter"),
  ]);
  await start.startStores({
    storage,
    buildId: "build1",
    writer,
    utcOffsetMinutes: () => 60,
    onOtherTabWrite: (listener) => heard.push(listener),
    runWhenIdle: (work) => later.push(work),
    ...(runExclusively && { runExclusively }),
    ...(journal && { journal: { loadWriter: () => Promise.resolve(journaling), ...journal } }),
  });
  return {
    storage,
    ...study,
    ...deeds,
    ...settings,
    ...backup,
    ...restore,
    ...saving,
    troubles: () => trouble.useNotifications.getState().notifications,
    /** What another tab wrote. */
    hear: (key: string, value: string) => {
      for (const listener of heard) listener(key, value);
    },
    idle: () => {
      for (const work of later.splice(0)) work();
    },
  };
}

/** Nine in the morning of 23 November 2026, in the fake world's zone. */
export const morning = Date.UTC(2026, 10, 23, 8);
