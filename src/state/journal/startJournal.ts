/** Starts the copy of the log and the settings in IndexedDB. If there is no database yet, it is created with the first event or setting. */
import { defaultSettings } from "../../domain/settings";
import type { Stores } from "../stores";
import { waitUntil } from "../waitUntil";

/** Loads the code of the journal writer, which is not needed before the first paint. */
export type LoadJournalWriter = () => Promise<{
  readonly runJournalWriter: (stores: Stores) => Promise<void>;
}>;

const startDelayMs = 100;
const loadRetryDelayMs = 30_000;

export async function startJournal(stores: Stores, loadJournalWriter: LoadJournalWriter): Promise<void> {
  const { platform, saveStatus } = stores;
  if (await platform.isJournalAbsent())
    await Promise.race([
      waitUntil(stores.study, ({ study }) => study.log.length > 0),
      waitUntil(stores.settings, ({ settings }) => settings !== defaultSettings),
    ]);
  saveStatus.setState({ indexedDb: "opening" });
  await platform.wait(startDelayMs);
  for (;;) {
    const module = await loadJournalWriter().catch(() => undefined);
    if (module) return module.runJournalWriter(stores);
    saveStatus.setState({ indexedDb: "codeMissing" });
    await platform.wait(loadRetryDelayMs);
  }
}
