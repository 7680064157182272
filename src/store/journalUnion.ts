/** The union of the journal with the log on the page: afterwards each of the two places holds what either held. */
import { type Event, type EventId, type Log, holds, idOf } from "../domain/log";
import { fromTheFuture, tornRow } from "./log/eventStorage";
import type { Journal } from "./log/journal";
import type { RowMaker } from "./log/journalRows";
import { type Row, lineKey, readRow, segmentSize } from "./log/rows";
import { useSaving } from "./saving";
import { recover, useStudy } from "./study";
import { type Trouble, report, useTrouble } from "./trouble";

/** Characters that are read at a time: some three milliseconds of work, which no key press feels. */
const mouthful = 40_000;

type Found = {
  /** Of every event in the journal that can be read. */
  readonly ids: Set<EventId>;
  readonly missingHere: Event[];
  readonly torn: Row[];
  /** Keys of rows that a newer Retrain wrote, or that the browser can't hand over: they stay as they are. */
  readonly unknown: Set<string>;
};

/** Leaves out what this tab did itself. `turn` lets others have theirs. Rejects where the journal does. */
export async function unite(journal: Journal, maker: RowMaker, turn: () => Promise<void>): Promise<void> {
  let taken = 0;
  const breathe = async (characters: number): Promise<void> => {
    taken += characters;
    if (taken < mouthful) return;
    taken = 0;
    await turn();
  };
  const { study, own, kept } = useStudy.getState();
  const { ids, missingHere, torn, unknown } = await compare(journal, study.log, maker, breathe);
  let lacksThere = ids.size === 0;
  for (const event of [...own, ...kept]) ids.add(idOf(event));
  recover(missingHere);
  let missingThere: Event[] = [];
  for (const page of study.log.pages) {
    await breathe(page.length * 20);
    missingThere.push(...page.events.filter((event) => !ids.has(idOf(event))));
    if (missingThere.length === 0) continue;
    lacksThere = true;
    if (missingThere.length < segmentSize && page !== study.log.pages.at(-1)) continue;
    const isTaken = missingThere.some((event) => unknown.has(lineKey(event)));
    await journal.write(isTaken ? maker.segments(missingThere) : maker.rows(missingThere));
    missingThere = [];
  }
  sayTorn(torn, missingHere.length > 0 || study.log.length === 0, lacksThere);
  // Without room for a segment the lines are as safe, and there may still be room for a line.
  await journal.seal(maker.segment).catch(() => undefined);
  const asides = await journal.asides();
  useSaving.setState({
    asides: asides.map(({ key, text }, i) => ({ name: `journal.${key}.${i + 1}.txt`, text })),
  });
}

/** Reads the journal beside a log. What can't be read is set aside. */
async function compare(
  journal: Journal,
  log: Log,
  { segment }: RowMaker,
  breathe: (characters: number) => Promise<void>,
): Promise<Found> {
  const found: Found = { ids: new Set(), missingHere: [], torn: [], unknown: new Set() };
  const { rows, unread } = await journal.rows();
  for (const key of unread) {
    found.unknown.add(key);
    report(unreadRow);
  }
  for (const row of rows) {
    await breathe(row.text.length);
    const read = readRow(row);
    if (!read) continue;
    const events = read.as === "whole" ? read.value : (read.rest ?? []);
    for (const event of events) {
      found.ids.add(idOf(event));
      if (!holds(log, event)) found.missingHere.push(event);
    }
    if (read.as === "newer") {
      found.unknown.add(row.key);
      report(fromTheFuture);
    }
    if (read.as === "torn") {
      await journal.setAside(row, events.length > 0 ? [segment(events)] : []);
      found.torn.push(row);
    }
  }
  return found;
}

/**
 * Says what was damaged, and whether it matters: a copy that lacks nothing of what the damaged one still has is taken
 * to be whole.
 */
function sayTorn(torn: readonly Row[], lacksHere: boolean, lacksThere: boolean): void {
  const tornHere = useTrouble.getState().troubles.filter(({ id }) => /^torn (?!journal)/.test(id));
  for (const row of torn) {
    const trouble = tornRow({ ...row, key: `journal.${row.key}` });
    report(tornHere.length === 0 && !lacksHere ? { ...trouble, says: mended } : trouble);
  }
  if (torn.length > 0 || lacksThere) return;
  for (const trouble of tornHere) report({ ...trouble, says: mended });
}

const unreadRow: Trouble = {
  id: "unread journal",
  says: "This browser can't hand over a part of what is in its database. It was left as it is, and everything else is here. A backup you made earlier may have it: restore one in Settings.",
};

const mended =
  "One of the two copies of what you did was damaged in a place. That part was set aside, and the other copy, which is whole, stands in for it.";
