/** What lies in each of the two places, read without the other. */
import type { Event } from "../../../src/domain/log";
import { openJournal } from "../../../src/store/log/journal";
import { type Row, readRow } from "../../../src/store/log/rows";

export const inStorage = (storage: Storage): readonly Event[] =>
  eventsOf(Object.entries(storage).map(([key, text]) => ({ key, text: String(text) })));

export async function inDatabase(): Promise<readonly Event[]> {
  const journal = await openJournal(indexedDB, { onBlocked: () => undefined, onLoss: () => undefined });
  const { rows } = await journal.rows();
  journal.close();
  return eventsOf(rows);
}

/** Only from rows that are whole. */
const eventsOf = (rows: readonly Row[]): readonly Event[] =>
  rows.flatMap((row) => {
    const read = readRow(row);
    return read?.as === "whole" ? read.value : [];
  });
