/** Reconciles the study and the journal, the copy of the log in IndexedDB: afterwards each has every event that either had. Reports damage. */
import type { Journal } from "../../storage/eventLog/journal/journal";
import {
  compareWithJournal,
  createPause,
  writeMissingEvents,
} from "../../storage/eventLog/journal/journalComparison";
import type { RowEncoder } from "../../storage/eventLog/rowEncoder";
import type { Row } from "../../storage/eventLog/rows";
import { notify, notifyOfRow } from "../notifications";
import type { Stores } from "../stores";
import { recoverEvents } from "../study/importEvents";

/** Rejects if the journal does. */
export async function reconcileJournal(stores: Stores, journal: Journal, encoder: RowEncoder): Promise<void> {
  const { platform, notifications, saveStatus } = stores;
  const pause = createPause(() => platform.wait(0));
  const { study, tabEvents, restoredEvents } = stores.study.getState();
  const comparison = await compareWithJournal(journal, study.log, encoder, pause);
  if (comparison.newerKeys.length > 0) notify(notifications, { type: "newerVersion" });
  if (comparison.unreadableKeys.length > 0) notify(notifications, { type: "unreadableJournal" });
  recoverEvents(stores, comparison.missingLocally);
  if (comparison.newerKeys.length + comparison.unreadableKeys.length === 0)
    saveStatus.setState({ isJournalRead: true });
  // The writer adds this tab's events itself.
  const written = [...tabEvents, ...restoredEvents];
  const hasWritten = await writeMissingEvents(journal, study.log, comparison, written, encoder, pause);
  notifyDamage(
    stores,
    comparison.damagedRows,
    comparison.missingLocally.length > 0 || study.log.length === 0,
    comparison.ids.size === 0 || hasWritten,
  );
  // Without room for a segment, event rows are just as safe, and there may still be room for an event row.
  await journal.compact(encoder.toSegment).catch(() => undefined);
  const quarantined = await journal.listQuarantined();
  saveStatus.setState({
    quarantined: quarantined.map(({ key, text }, i) => ({ name: `journal.${key}.${i + 1}.txt`, text })),
  });
}

/** If the other copy has every event that the damaged copy still has, it is taken to be complete. */
function notifyDamage(
  { notifications, study }: Stores,
  journalRows: readonly Row[],
  isLocalIncomplete: boolean,
  isJournalIncomplete: boolean,
): void {
  const localRows = study
    .getState()
    .storageProblems.flatMap((problem) => (problem.type === "damaged" ? [problem.row] : []));
  for (const { key, text } of journalRows) {
    const row = { key: `journal.${key}`, text };
    const isRepaired = localRows.length === 0 && !isLocalIncomplete;
    notifyOfRow(
      notifications,
      isRepaired ? { type: "repairedRow", row } : { type: "damagedRow", row, readableCount: 0 },
    );
  }
  if (journalRows.length > 0 || isJournalIncomplete) return;
  for (const row of localRows) notifyOfRow(notifications, { type: "repairedRow", row });
}
