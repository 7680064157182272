/** Opens the store on a fake world, as the app does on the real one. Modules keep state, so each opening is a fresh copy. */
import { vi } from "vitest";
import type { JournalWorld, World } from "../../src/store/world";
import { FakeStorage } from "./fakeStorage";

export type Opened = Awaited<ReturnType<typeof openStore>>;

export async function openStore(
  storage: FakeStorage | undefined = new FakeStorage(),
  writer = "writer1",
  alone?: World["alone"],
  journal?: Omit<JournalWorld, "load"> & Partial<Pick<JournalWorld, "load">>,
) {
  vi.resetModules();
  const heard: ((key: string, value: string) => void)[] = [];
  const later: (() => void)[] = [];
  const [start, study, deeds, settings, backup, restore, trouble, saving, journaling] = await Promise.all([
    import("../../src/store/start"),
    import("../../src/store/study"),
    import("../../src/store/deeds"),
    import("../../src/store/settings"),
    import("../../src/store/backup/backup"),
    import("../../src/store/backup/restore"),
    import("../../src/store/trouble"),
    import("../../src/store/saving"),
    import("../../src/store/journaling"),
  ]);
  await start.startStore({
    storage,
    build: "build1",
    writer,
    offset: () => 60,
    listen: (listener) => heard.push(listener),
    later: (work) => later.push(work),
    ...(alone && { alone }),
    ...(journal && { journal: { load: () => Promise.resolve(journaling), ...journal } }),
  });
  return {
    storage,
    ...study,
    ...deeds,
    ...settings,
    ...backup,
    ...restore,
    ...saving,
    troubles: () => trouble.useTrouble.getState().troubles,
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
