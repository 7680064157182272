/** Keeps the journal while the page is open: first the union with what is here, then every event of this tab. */
import type { WriterId } from "../domain/events/log";
import { type Journal, type ConnectionLoss, openJournal } from "../storage/eventLog/journal";
import { createRowEncoder } from "../storage/eventLog/rowEncoder";
import { reconcile } from "../storage/eventLog/journalSync";
import { updateSaveStatus } from "./saveStatus";
import { useStudy } from "./study";
import type { JournalPlatform } from "./platform";

/** Milliseconds until a journal that failed is tried again; twice as many after each failure. */
const firstRetryDelayMs = 3_000;

/** Comes back only where a newer Retrain took the database over. */
export async function runJournalWriter(
  writer: WriterId,
  { databaseFactory, wait, broadcast }: JournalPlatform,
): Promise<void> {
  const encoder = createRowEncoder(writer);
  let failures = 0;
  let wake = () => undefined as void;

  /** Waits for something to do, or for `milliseconds`. */
  const waitForChange = (milliseconds?: number): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (milliseconds !== undefined) void wait(milliseconds).then(resolve);
    });

  /** One connection, from its opening to its end. */
  async function connect(): Promise<ConnectionLoss> {
    const factory = databaseFactory();
    if (!factory) throw new Error("there is no IndexedDB");
    const journal = await openJournal(factory, {
      onBlocked: () => updateSaveStatus({ indexedDb: "blocked" }),
      onLoss: () => wake(),
    });
    try {
      await reconcile(journal, encoder, () => wait(0));
      failures = 0;
      return await writeNewEvents(journal);
    } finally {
      journal.close();
    }
  }

  /** Writes what this tab does, as it does it, until the connection ends. */
  async function writeNewEvents(journal: Journal): Promise<ConnectionLoss> {
    let savedCount = 0;
    let restoredCount = 0;
    updateSaveStatus({ indexedDb: "open", savedCount });
    for (;;) {
      const loss = journal.loss();
      if (loss) return loss;
      const state = useStudy.getState();
      // What a backup brought may have a line that only a newer Retrain can read: never under its key.
      const rows = [
        ...encoder.toRows(state.tabEvents.slice(savedCount)),
        ...encoder.toSegments(state.restoredEvents.slice(restoredCount)),
      ];
      if (rows.length === 0) {
        await waitForChange();
        continue;
      }
      try {
        await journal.writeRows(rows);
      } catch (failure) {
        if (!isNamed(failure, "QuotaExceededError")) throw failure;
        updateSaveStatus({ indexedDb: "full" });
        await waitForChange(firstRetryDelayMs * 8);
        continue;
      }
      savedCount = state.tabEvents.length;
      restoredCount = state.restoredEvents.length;
      updateSaveStatus({ indexedDb: "open", savedCount });
      for (const { key, text } of rows) broadcast(key, text);
    }
  }

  useStudy.subscribe(() => wake());
  for (;;) {
    try {
      if ((await connect()) === "newer") return updateSaveStatus({ indexedDb: "newerVersion" });
      // Taken away: whatever had been saved there is to be saved again.
      updateSaveStatus({ indexedDb: "opening", savedCount: 0 });
    } catch (failure) {
      if (isNamed(failure, "VersionError")) return updateSaveStatus({ indexedDb: "newerVersion" });
      const reason = failure instanceof Error ? failure.message : String(failure);
      updateSaveStatus({ indexedDb: isNamed(failure, "QuotaExceededError") ? "full" : "denied", reason });
      await waitForChange(firstRetryDelayMs * 2 ** Math.min(failures, 8));
      failures += 1;
    }
  }
}

const isNamed = (failure: unknown, name: string): boolean =>
  failure instanceof DOMException && failure.name === name;
