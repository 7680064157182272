/** The events of each copy of the log, read without the other. */
import type { Event } from "../../../src/domain/events/event";
import { openJournal } from "../../../src/storage/eventLog/journal/journal";
import { type Row, decodeRow } from "../../../src/storage/eventLog/rows";

export const readLocalStorage = (storage: Storage): readonly Event[] =>
  eventsOf(Object.entries(storage).map(([key, text]) => ({ key, text: String(text) })));

export async function readIndexedDb(): Promise<readonly Event[]> {
  const journal = await openJournal(() => indexedDB, { onBlocked: () => undefined, onLoss: () => undefined });
  const { rows } = await journal.readRows();
  journal.close();
  return eventsOf(rows);
}

/** The events of complete rows only. */
const eventsOf = (rows: readonly Row[]): readonly Event[] =>
  rows.flatMap((row) => {
    const decoded = decodeRow(row);
    return decoded?.type === "complete" ? decoded.value : [];
  });
