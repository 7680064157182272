/** Keeps the journal while the page is open: first the union with what is here, then every event of this tab. */
import { type Event, type EventId, type Log, holds, idOf } from "../domain/log";
import { fromTheFuture, tornRow } from "./eventStorage";
import { type Journal, type Loss, openJournal } from "./journal";
import { lineOf } from "./line";
import { type Row, lineKey, readRow, segmentKey, segmentSize } from "./rows";
import { nowSaving, useSaving } from "./saving";
import { segmentOf } from "./segment";
import { recover, useStudy } from "./study";
import { report, useTrouble } from "./trouble";
import type { JournalWorld } from "./world";

/** Milliseconds until a journal that failed is tried again; twice as many after each failure. */
const firstWait = 3_000;
/** Characters that are read at a time: some three milliseconds of work, which no key press feels. */
const mouthful = 40_000;
/** More events than this are written as segments. */
const fewLines = 128;

/** Comes back only where a newer Retrain took the database over. */
export async function keepJournal(writer: string, { database, rest, tell }: JournalWorld): Promise<void> {
  let wake = () => undefined as void;
  let segments = 0;
  const segment = (events: readonly Event[]): Row => ({
    key: segmentKey(writer, (segments += 1)),
    text: segmentOf(events),
  });

  /** Waits for something to do, or for `milliseconds`. */
  const change = (milliseconds?: number): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (milliseconds !== undefined) void rest(milliseconds).then(resolve);
    });
  const written = (events: readonly Event[]): readonly Row[] =>
    events.length <= fewLines
      ? events.map((event) => ({ key: lineKey(event), text: lineOf(event) }))
      : Array.from({ length: Math.ceil(events.length / segmentSize) }, (_, i) =>
          segment(events.slice(i * segmentSize, (i + 1) * segmentSize)),
        );

  /** Lets others have their turn after every mouthful. */
  let taken = 0;
  const breathe = async (characters: number): Promise<void> => {
    taken += characters;
    if (taken < mouthful) return;
    taken = 0;
    await rest(0);
  };

  /** Compares the journal with the log on the page. What can't be read is set aside. */
  async function compare(journal: Journal, log: Log): Promise<Found> {
    const found: Found = { ids: new Set(), missingHere: [], torn: [], unknown: new Set() };
    for (const row of await journal.rows()) {
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

  /** Afterwards each of the two places holds what either held; this tab's own events come with `follow`. */
  async function unite(journal: Journal): Promise<void> {
    const { study, own, kept } = useStudy.getState();
    const { ids, missingHere, torn, unknown } = await compare(journal, study.log);
    const isEmpty = ids.size === 0;
    for (const event of [...own, ...kept]) ids.add(idOf(event));
    recover(missingHere);
    let missingThere: Event[] = [];
    let lacksThere = isEmpty;
    for (const page of study.log.pages) {
      await breathe(page.length * 20);
      missingThere.push(...page.filter((event) => !ids.has(idOf(event)) && !unknown.has(lineKey(event))));
      if (missingThere.length === 0) continue;
      lacksThere = true;
      if (missingThere.length < segmentSize && page !== study.log.pages.at(-1)) continue;
      await journal.write(written(missingThere));
      missingThere = [];
    }
    sayTorn(torn, missingHere.length > 0 || study.log.length === 0, lacksThere);
    await journal.seal(segment);
    useSaving.setState({
      asides: (await journal.asides()).map(({ key, text }, i) => ({
        name: `journal.${key}.${i + 1}.txt`,
        text,
      })),
    });
  }

  /** Writes what this tab does, as it does it, until the connection ends. */
  async function follow(journal: Journal): Promise<Loss> {
    let saved = 0;
    let kept = 0;
    nowSaving({ journal: "open", saved });
    for (;;) {
      const loss = journal.loss();
      if (loss) return loss;
      const state = useStudy.getState();
      const rows = [...written(state.own.slice(saved)), ...written(state.kept.slice(kept))];
      if (rows.length === 0) {
        await change();
        continue;
      }
      try {
        await journal.write(rows);
      } catch (failure) {
        if (!isNamed(failure, "QuotaExceededError")) throw failure;
        nowSaving({ journal: "full" });
        await change(firstWait * 8);
        continue;
      }
      saved = state.own.length;
      kept = state.kept.length;
      nowSaving({ journal: "open", saved });
      for (const { key, text } of rows) tell(key, text);
    }
  }

  useStudy.subscribe(() => wake());
  for (let failures = 0; ; failures += 1) {
    try {
      const factory = database();
      if (!factory) throw new Error("there is no IndexedDB");
      const journal = await openJournal(factory, {
        onBlocked: () => nowSaving({ journal: "blocked" }),
        onLoss: () => wake(),
      });
      await unite(journal);
      failures = 0;
      if ((await follow(journal)) === "newer") return nowSaving({ journal: "newer" });
      nowSaving({ journal: "opening", saved: 0 });
    } catch (failure) {
      if (isNamed(failure, "VersionError")) return nowSaving({ journal: "newer" });
      nowSaving({ journal: isNamed(failure, "QuotaExceededError") ? "full" : "refused" });
      await change(firstWait * 2 ** Math.min(failures, 8));
    }
  }
}

type Found = {
  /** Of every event in the journal that can be read. */
  readonly ids: Set<EventId>;
  readonly missingHere: Event[];
  readonly torn: Row[];
  /** Keys of rows that a newer Retrain wrote: they stay as they are. */
  readonly unknown: Set<string>;
};

const isNamed = (failure: unknown, name: string): boolean =>
  failure instanceof DOMException && failure.name === name;

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

const mended =
  "One of the two copies of what you did was damaged in a place. That part was set aside, and the other copy, which is whole, stands in for it.";
