/** Opens the saves. The world comes in here, once. */
import { applyOtherTabSettings, loadSettings, useSettings } from "./settings";
import { applyRules, getRules, startStudy, useStudy } from "./study";
import { updateSaveStatus } from "./saveStatus";
import type { JournalPlatform, Platform } from "./platform";

export async function startStores(platform: Platform): Promise<void> {
  await loadSettings(platform.storage);
  startStudy(platform);
  platform.onOtherTabWrite((key, value) => void applyOtherTabSettings(key, value));
  let { scheduling } = useSettings.getState().settings;
  useSettings.subscribe(({ settings }) => {
    if (settings.scheduling === scheduling) return;
    ({ scheduling } = settings);
    applyRules(getRules());
  });
  if (platform.journal) void startJournal(platform.writer, platform.journal);
}

/**
 * The journal comes after the first paint, in a file of its own; until then events wait in memory. Where there is none yet,
 * it comes when there is something to put in it.
 */
async function startJournal(writer: string, journal: JournalPlatform): Promise<void> {
  if (await journal.isAbsent()) await waitForFirstEvent();
  updateSaveStatus({ indexedDb: "opening" });
  await journal.wait(100);
  while (true) {
    const module = await journal.loadWriter().catch(() => undefined);
    if (module) return module.runJournalWriter(writer, journal);
    updateSaveStatus({ indexedDb: "denied", reason: "its code could not be fetched; it is tried again" });
    await journal.wait(30_000);
  }
}

const waitForFirstEvent = (): Promise<void> =>
  new Promise((resolve) => {
    const check = () => {
      if (useStudy.getState().study.log.length > 0) resolve();
    };
    useStudy.subscribe(check);
    check();
  });
