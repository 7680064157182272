/** Compares the journal in IndexedDB with a log, and writes to it the events that it lacks. */
import { type Event, eventIdOf } from "../../../domain/events/event";
import { type EventId } from "../../../domain/ids";
import { type Log, hasEvent } from "../../../domain/events/log";
import { eventsPerSegment } from "../compaction";
import type { Journal } from "./journal";
import type { RowEncoder } from "../rowEncoder";
import { type Row, decodeRow, eventRowKey } from "../rows";

/** Lets other work run after about 3 ms of decoding. */
export type Pause = (characters: number) => Promise<void>;

/** Characters decoded before other work runs. */
const charactersPerTurn = 40_000;
/** A typical event in a segment, for events that are not decoded from a text. */
const charactersPerEvent = 20;

/** `yieldTurn` resolves after pending work of the browser. */
export function createPause(yieldTurn: () => Promise<void>): Pause {
  let charactersRead = 0;
  return async (characters) => {
    charactersRead += characters;
    if (charactersRead < charactersPerTurn) return;
    charactersRead = 0;
    await yieldTurn();
  };
}

export type JournalComparison = {
  /** Of all events in the journal that can be decoded. */
  readonly ids: ReadonlySet<EventId>;
  readonly missingLocally: readonly Event[];
  /** Quarantined. */
  readonly damagedRows: readonly Row[];
  /** Unchanged: a newer version wrote them. */
  readonly newerKeys: readonly string[];
  /** Unchanged: the browser can't read them. */
  readonly unreadableKeys: readonly string[];
};

/** Reads the journal and compares it with a log. Damaged rows are quarantined; the events that can be decoded stay in the journal. */
export async function compareWithJournal(
  journal: Journal,
  log: Log,
  { toSegment }: RowEncoder,
  pause: Pause,
): Promise<JournalComparison> {
  const ids = new Set<EventId>();
  const missingLocally: Event[] = [];
  const damagedRows: Row[] = [];
  const newerKeys: string[] = [];
  const { rows, unreadableKeys } = await journal.readRows();
  for (const row of rows) {
    await pause(row.text.length);
    const decoded = decodeRow(row);
    if (!decoded) continue;
    const events = decoded.type === "complete" ? decoded.value : (decoded.readable ?? []);
    for (const event of events) {
      ids.add(eventIdOf(event));
      if (!hasEvent(log, event)) missingLocally.push(event);
    }
    if (decoded.type === "newer") newerKeys.push(row.key);
    if (decoded.type === "damaged") {
      await journal.quarantine(row, events.length > 0 ? [toSegment(events)] : []);
      damagedRows.push(row);
    }
  }
  return { ids, missingLocally, damagedRows, newerKeys, unreadableKeys };
}

/** Writes the events of a log that the journal lacks, except those that are `writtenElsewhere`. Returns whether there were any. */
export async function writeMissingEvents(
  journal: Journal,
  log: Log,
  { ids, newerKeys, unreadableKeys }: JournalComparison,
  writtenElsewhere: readonly Event[],
  encoder: RowEncoder,
  pause: Pause,
): Promise<boolean> {
  const otherIds = new Set(writtenElsewhere.map(eventIdOf));
  const isMissing = (id: EventId) => !ids.has(id) && !otherIds.has(id);
  const foreignKeys = new Set([...newerKeys, ...unreadableKeys]);
  let missing: Event[] = [];
  let hasWritten = false;
  for (const page of log.pages) {
    await pause(page.length * charactersPerEvent);
    for (const event of page.events) if (isMissing(eventIdOf(event))) missing.push(event);
    if (missing.length === 0) continue;
    if (missing.length < eventsPerSegment && page !== log.pages.at(-1)) continue;
    const isKeyTaken = missing.some((event) => foreignKeys.has(eventRowKey(event)));
    await journal.writeRows(isKeyTaken ? encoder.toSegments(missing) : encoder.toRows(missing));
    hasWritten = true;
    missing = [];
  }
  return hasWritten;
}
