/**
 * What the log added up to when it was last reckoned, beside it in localStorage: with it, a start reads the newest events
 * only. It is never the truth, and may be thrown away at any time: whatever doesn't fit is reckoned again from the log.
 */
import type { Aliases } from "../../domain/deeds";
import { type Event, type Restored, holds, inOrder, logOfPages, oldestFirst } from "../../domain/log";
import type { Scheduling } from "../../domain/memory";
import { namesOn, shelfOf } from "../../domain/shelf";
import { type Study, append, replay } from "../../domain/study";
import { checksum } from "./checksum";
import { type Covered, coverOf, pageOver, rowsOf } from "./cover";
import { type Row, eventsIn, isRow, reckonedKey } from "./rows";
import { type TrackLine, lineOfTrack, trackOfLine } from "./trackLine";

/** Events of a log that is read as quickly as what it adds up to. */
const short = 512;
/** Characters that a start may read beside what is reckoned: half a day's lines. */
const few = 8_000;
/** Events that are added one by one more quickly than all are replayed. */
const fewEvents = 4_096;
/** Characters: that of ten thousand cards has room, and the log, which goes before, has more. */
const longest = 1_500_000;

type Reckoned = {
  readonly pages: readonly Covered[];
  readonly scheduling: Scheduling;
  readonly aliases: Aliases;
  readonly takenBack: readonly string[];
  readonly restores: readonly Restored[];
  readonly tracks: readonly TrackLine[];
};

export type Reckoning = {
  /**
   * What the rows add up to. The cards' ids are taken for those of the last time, `Study.aliases`: what the decks say of them
   * comes later. `read` gives what can be read of a row.
   */
  readonly open: (
    rows: readonly Row[],
    scheduling: Scheduling,
    read: (row: Row) => readonly Event[],
  ) => Study;
  /** Keeps what the rows add up to, if it is worth it and the study is of these rows and of nothing else. */
  readonly keep: (rows: readonly Row[], scheduling: Scheduling, study: Study) => void;
};

/** `build` names the code that reckons: what another reckoned isn't trusted. */
export function openReckoning(storage: Storage, build: string): Reckoning {
  let pages: readonly Covered[] = [];

  return {
    open: (rows, scheduling, read) => {
      const reckoned = reckonedIn(storage, build);
      const base = reckoned && baseOf(reckoned, rows, scheduling);
      if (!base) return replay(rows.flatMap(read), { scheduling, aliases: reckoned?.aliases ?? {} });
      ({ pages } = reckoned);
      const events = uncovered(rows, pages).flatMap(read);
      const rules = { scheduling, aliases: reckoned.aliases };
      return events.length < fewEvents
        ? events.toSorted(inOrder).reduce((study, event) => append(study, event, rules), base)
        : replay([...oldestFirst(base.log), ...events], rules);
    },
    keep: (all, scheduling, study) => {
      const rows = all.filter(isRow);
      const strange = uncovered(rows, pages);
      const here = new Set(rows.map(({ key }) => key));
      const isWhole = pages.every((page) => page.rows.every(([key]) => here.has(key)));
      const more = strange.reduce((sum, { text }) => sum + text.length, 0);
      if (study.log.length < short || (pages.length > 0 && isWhole && more < few)) return;
      const cover = coverOf(rows, pages);
      const length = cover?.reduce((sum, page) => sum + page.length, 0);
      // Another tab may have written what hasn't been heard of here, and a full storage may lack what has.
      if (!cover || length !== study.log.length) return;
      if (!strange.flatMap(eventsIn).every((event) => holds(study.log, event))) return;
      pages = cover;
      put(storage, build, {
        pages,
        scheduling,
        aliases: study.aliases,
        takenBack: [...namesOn(study.takenBack)].map(([id]) => id),
        restores: study.restores,
        tracks: [...namesOn(study.tracks)].map(lineOfTrack),
      });
    },
  };
}

const uncovered = (rows: readonly Row[], pages: readonly Covered[]): readonly Row[] => {
  const covered = new Set(pages.flatMap((page) => page.rows.map(([key]) => key)));
  return rows.filter(({ key }) => !covered.has(key));
};

/** The study of what was reckoned; undefined if that was by other rules, or a row of it is no longer as it was. */
function baseOf(
  { pages, aliases, restores, ...reckoned }: Reckoned,
  rows: readonly Row[],
  scheduling: Scheduling,
): Study | undefined {
  if (JSON.stringify(reckoned.scheduling) !== JSON.stringify(scheduling)) return undefined;
  const here = new Map(rows.map(({ key, text }) => [key, text]));
  const read = pages.flatMap((page) => {
    const of = rowsOf(page, here);
    return of ? [pageOver(page, of)] : [];
  });
  if (read.length < pages.length) return undefined;
  return {
    log: logOfPages(read),
    tracks: shelfOf(reckoned.tracks.map(trackOfLine)),
    takenBack: shelfOf(reckoned.takenBack.map((id) => [id, true] as const)),
    aliases,
    restores,
  };
}

/** A line that says whose it is, and what was reckoned. */
const headOf = (body: string, build: string): string => `${checksum(body)} ${build}`;

function reckonedIn(storage: Storage, build: string): Reckoned | undefined {
  const text = storage.getItem(reckonedKey) ?? "";
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== headOf(body, build)) return undefined;
  // With our checksum and by this very build, it is what was put.
  const reckoned: Reckoned = JSON.parse(body);
  return reckoned;
}

function put(storage: Storage, build: string, reckoned: Reckoned): void {
  const body = JSON.stringify(reckoned);
  storage.removeItem(reckonedKey);
  if (body.length > longest) return;
  try {
    storage.setItem(reckonedKey, `${headOf(body, build)}\n${body}`);
  } catch {
    // Without room for it, the next start reads the log.
  }
}
