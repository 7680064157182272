/** The union of the journal with the log on the page: afterwards each of the two places holds what either held. */
import { type Event, type EventId, type Log, hasEvent, eventIdOf } from "../../domain/events/log";
import { newerVersionNotification, damagedRowNotification } from "./localStorageLog";
import type { Journal } from "./journal";
import type { RowEncoder } from "./rowEncoder";
import { type Row, lineKey, decodeRow, eventsPerSegment } from "./rows";
import { useSaveStatus } from "../../state/saveStatus";
import { recoverEvents, useStudy } from "../../state/study";
import { type AppNotification, notify, useNotifications } from "../../state/notifications";

/** Characters that are read at a time: some three milliseconds of work, which no key press feels. */
const charactersPerTurn = 40_000;

type JournalComparison = {
  /** Of every event in the journal that can be read. */
  readonly ids: Set<EventId>;
  readonly missingLocally: Event[];
  readonly damagedRows: Row[];
  /** Keys of rows that a newer Retrain wrote, or that the browser can't hand over: they stay as they are. */
  readonly foreignKeys: Set<string>;
};

/** Leaves out what this tab did itself. `turn` lets others have theirs. Rejects where the journal does. */
export async function reconcile(
  journal: Journal,
  encoder: RowEncoder,
  yieldTurn: () => Promise<void>,
): Promise<void> {
  let charactersRead = 0;
  const yieldAfter = async (characters: number): Promise<void> => {
    charactersRead += characters;
    if (charactersRead < charactersPerTurn) return;
    charactersRead = 0;
    await yieldTurn();
  };
  const { study, tabEvents, restoredEvents } = useStudy.getState();
  const { ids, missingLocally, damagedRows, foreignKeys } = await compareWithJournal(
    journal,
    study.log,
    encoder,
    yieldAfter,
  );
  let isJournalIncomplete = ids.size === 0;
  for (const event of [...tabEvents, ...restoredEvents]) ids.add(eventIdOf(event));
  recoverEvents(missingLocally);
  let missingInJournal: Event[] = [];
  for (const page of study.log.pages) {
    await yieldAfter(page.length * 20);
    missingInJournal.push(...page.events.filter((event) => !ids.has(eventIdOf(event))));
    if (missingInJournal.length === 0) continue;
    isJournalIncomplete = true;
    if (missingInJournal.length < eventsPerSegment && page !== study.log.pages.at(-1)) continue;
    const isKeyTaken = missingInJournal.some((event) => foreignKeys.has(lineKey(event)));
    await journal.writeRows(
      isKeyTaken ? encoder.toSegments(missingInJournal) : encoder.toRows(missingInJournal),
    );
    missingInJournal = [];
  }
  notifyDamage(damagedRows, missingLocally.length > 0 || study.log.length === 0, isJournalIncomplete);
  // Without room for a segment the lines are as safe, and there may still be room for a line.
  await journal.compact(encoder.toSegment).catch(() => undefined);
  const quarantinedRows = await journal.listQuarantined();
  useSaveStatus.setState({
    quarantined: quarantinedRows.map(({ key, text }, i) => ({ name: `journal.${key}.${i + 1}.txt`, text })),
  });
}

/** Reads the journal beside a log. What can't be read is set aside. */
async function compareWithJournal(
  journal: Journal,
  log: Log,
  { toSegment }: RowEncoder,
  yieldAfter: (characters: number) => Promise<void>,
): Promise<JournalComparison> {
  const comparison: JournalComparison = {
    ids: new Set(),
    missingLocally: [],
    damagedRows: [],
    foreignKeys: new Set(),
  };
  const { rows, unreadableKeys } = await journal.readRows();
  for (const key of unreadableKeys) {
    comparison.foreignKeys.add(key);
    notify(unreadableRowNotification);
  }
  for (const row of rows) {
    await yieldAfter(row.text.length);
    const decoded = decodeRow(row);
    if (!decoded) continue;
    const events = decoded.type === "complete" ? decoded.value : (decoded.readable ?? []);
    for (const event of events) {
      comparison.ids.add(eventIdOf(event));
      if (!hasEvent(log, event)) comparison.missingLocally.push(event);
    }
    if (decoded.type === "newer") {
      comparison.foreignKeys.add(row.key);
      notify(newerVersionNotification);
    }
    if (decoded.type === "damaged") {
      await journal.quarantine(row, events.length > 0 ? [toSegment(events)] : []);
      comparison.damagedRows.push(row);
    }
  }
  return comparison;
}

/**
 * Says what was damaged, and whether it matters: a copy that lacks nothing of what the damaged one still has is taken
 * to be whole.
 */
function notifyDamage(
  damagedRows: readonly Row[],
  isLocalIncomplete: boolean,
  isJournalIncomplete: boolean,
): void {
  const localDamage = useNotifications
    .getState()
    .notifications.filter(({ id }) => /^torn (?!journal)/.test(id));
  for (const row of damagedRows) {
    const notification = damagedRowNotification({ ...row, key: `journal.${row.key}` });
    notify(
      localDamage.length === 0 && !isLocalIncomplete
        ? { ...notification, message: repairedMessage }
        : notification,
    );
  }
  if (damagedRows.length > 0 || isJournalIncomplete) return;
  for (const notification of localDamage) notify({ ...notification, message: repairedMessage });
}

const unreadableRowNotification: AppNotification = {
  id: "unread journal",
  message:
    "This browser can't hand over a part of what is in its database. It was left as it is, and everything else is here. A backup you made earlier may have it: restore one in Settings.",
};

const repairedMessage =
  "One of the two copies of what you did was damaged in a place. That part was set aside, and the other copy, which is whole, stands in for it.";
