/** Writes the journal while the page is open: first reconciles it with localStorage, then adds every event of this tab, and the settings. */
import { errorMessageOf } from "../../domain/errorMessageOf";
import type { DurationMs } from "../../domain/time";
import { type ConnectionLoss, type Journal, openJournal } from "../../storage/eventLog/journal/journal";
import { createRowEncoder } from "../../storage/eventLog/rowEncoder";
import { backUpEarlierEvents } from "../backup/backUpInBackground";
import type { Stores } from "../stores";
import { reconcileJournal } from "./reconcileJournal";
import { createSettingsCopy } from "./settingsCopy";

/** The delay until a journal that failed is opened again. It doubles with each failure in a row. */
export const firstRetryDelayMs = 3_000;
const maxDoublings = 8;
/** The delay until writing to a full database is tried again. */
export const fullRetryDelayMs = 24_000;

/** Returns only after a newer version has opened the database. */
export async function runJournalWriter(stores: Stores): Promise<void> {
  const { platform, study, saveStatus } = stores;
  const encoder = createRowEncoder(platform.writer);
  const settingsCopy = createSettingsCopy(stores);
  let failureCount = 0;
  let wake = () => undefined as void;

  /** Waits for a change of the study or of the connection, or for a delay. */
  const waitForChange = (delayMs?: DurationMs): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (delayMs !== undefined) void platform.wait(delayMs).then(resolve);
    });

  /** Opens a connection and writes until it ends. */
  async function connect(): Promise<ConnectionLoss> {
    const journal = await openJournal(platform.databaseFactory, {
      onBlocked: () => saveStatus.setState({ indexedDb: "blocked" }),
      onLoss: () => wake(),
    });
    try {
      // Before the events, which are then replayed with these settings.
      await settingsCopy.read(journal);
      await reconcileJournal(stores, journal, encoder);
      failureCount = 0;
      return await writeNewEvents(journal);
    } finally {
      journal.close();
    }
  }

  async function writeNewEvents(journal: Journal): Promise<ConnectionLoss> {
    let savedCount = 0;
    let restoredCount = 0;
    saveStatus.setState({ indexedDb: "open", savedCount });
    for (;;) {
      const loss = journal.loss();
      if (loss) return loss;
      const { tabEvents, restoredEvents } = study.getState();
      const rows = [
        ...encoder.toRows(tabEvents.slice(savedCount)),
        // Always segments: a newer version's event row may have the key of a restored event.
        ...encoder.toSegments(restoredEvents.slice(restoredCount)),
      ];
      const settingsRows = settingsCopy.listUnwrittenRows();
      if (rows.length + settingsRows.length === 0) {
        await waitForChange();
        continue;
      }
      try {
        await journal.writeRows([...rows, ...settingsRows]);
      } catch (failure) {
        if (!hasErrorName(failure, "QuotaExceededError")) throw failure;
        saveStatus.setState({ indexedDb: "full" });
        await waitForChange(fullRetryDelayMs);
        continue;
      }
      settingsCopy.markWritten(settingsRows);
      savedCount = tabEvents.length;
      restoredCount = restoredEvents.length;
      saveStatus.setState({ indexedDb: "open", savedCount });
      for (const { key, text } of rows) platform.broadcast(key, text);
    }
  }

  study.subscribe(() => wake());
  stores.settings.subscribe(() => wake());
  // Here, because it needs the journal, and a first visit doesn't load this code.
  platform.runAfterStart(() => void backUpEarlierEvents(stores));
  for (;;) {
    try {
      if ((await connect()) === "newer") return saveStatus.setState({ indexedDb: "newerVersion" });
      // The database was deleted or closed: write everything again.
      saveStatus.setState({ indexedDb: "opening", savedCount: 0 });
    } catch (failure) {
      if (hasErrorName(failure, "VersionError")) return saveStatus.setState({ indexedDb: "newerVersion" });
      const isFull = hasErrorName(failure, "QuotaExceededError");
      saveStatus.setState({ indexedDb: isFull ? "full" : "denied", reason: errorMessageOf(failure) });
      await waitForChange(firstRetryDelayMs * 2 ** Math.min(failureCount, maxDoublings));
      failureCount += 1;
    }
  }
}

const hasErrorName = (failure: unknown, name: string): boolean =>
  failure instanceof DOMException && failure.name === name;
