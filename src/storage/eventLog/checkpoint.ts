/**
 * What the log added up to when it was last reckoned, beside it in localStorage: with it, a start reads the newest events
 * only. It is never the truth, and may be thrown away at any time: whatever doesn't fit is reckoned again from the log.
 */
import type { CardAliases } from "../../domain/events/cardEvents";
import {
  type Event,
  type RestoredEvent,
  hasEvent,
  compareEvents,
  createLogFromPages,
  oldestFirst,
} from "../../domain/events/log";
import type { SchedulingOptions } from "../../domain/scheduling/fsrs";
import { listEntries, createPersistentMap } from "../../domain/persistentMap";
import { type Study, appendEvent, replay } from "../../domain/study/study";
import { checksum } from "./checksum";
import { type PageManifest, buildPageManifests, pageOfManifest, findUnchangedRows } from "./pageManifest";
import { type Row, readableEvents, isLogRow, checkpointKey } from "./rows";
import { type CardStateTuple, encodeCardState, decodeCardState } from "./cardStateCodec";

/** Events of a log that is read as quickly as what it adds up to. */
const minLogLength = 512;
/** Characters that a start may read beside what is reckoned: half a day's lines. */
const maxUncheckedCharacters = 8_000;
/** Events that are added one by one more quickly than all are replayed. */
const maxAppendedEvents = 4_096;
/** Characters: that of ten thousand cards has room, and the log, which goes before, has more. */
const maxCheckpointLength = 1_500_000;

type Checkpoint = {
  readonly pages: readonly PageManifest[];
  readonly scheduling: SchedulingOptions;
  readonly aliases: CardAliases;
  readonly undone: readonly string[];
  readonly restores: readonly RestoredEvent[];
  readonly cardStates: readonly CardStateTuple[];
};

export type CheckpointStorage = {
  /**
   * What the rows add up to. The cards' ids are taken for those of the last time, `Study.aliases`: what the decks say of them
   * comes later. `read` gives what can be read of a row.
   */
  readonly restore: (
    rows: readonly Row[],
    scheduling: SchedulingOptions,
    readEvents: (row: Row) => readonly Event[],
  ) => Study;
  /** Keeps what the rows add up to, if it is worth it and the study is of these rows and of nothing else. */
  readonly save: (rows: readonly Row[], scheduling: SchedulingOptions, study: Study) => void;
};

/** `build` names the code that reckons: what another reckoned isn't trusted. */
export function openCheckpointStorage(storage: Storage, buildId: string): CheckpointStorage {
  let pages: readonly PageManifest[] = [];

  return {
    restore: (rows, scheduling, readEvents) => {
      const checkpoint = readCheckpoint(storage, buildId);
      const base = checkpoint && studyOfCheckpoint(checkpoint, rows, scheduling);
      if (!base) return replay(rows.flatMap(readEvents), { scheduling, aliases: checkpoint?.aliases ?? {} });
      ({ pages } = checkpoint);
      const events = rowsNotIn(rows, pages).flatMap(readEvents);
      const rules = { scheduling, aliases: checkpoint.aliases };
      return events.length < maxAppendedEvents
        ? events.toSorted(compareEvents).reduce((study, event) => appendEvent(study, event, rules), base)
        : replay([...oldestFirst(base.log), ...events], rules);
    },
    save: (allRows, scheduling, study) => {
      const rows = allRows.filter(isLogRow);
      const newRows = rowsNotIn(rows, pages);
      const keys = new Set(rows.map(({ key }) => key));
      const isWhole = pages.every((page) => page.rows.every(([key]) => keys.has(key)));
      const newCharacters = newRows.reduce((sum, { text }) => sum + text.length, 0);
      if (
        study.log.length < minLogLength ||
        (pages.length > 0 && isWhole && newCharacters < maxUncheckedCharacters)
      )
        return;
      const manifests = buildPageManifests(rows, pages);
      const length = manifests?.reduce((sum, page) => sum + page.length, 0);
      // Another tab may have written what hasn't been heard of here, and a full storage may lack what has.
      if (!manifests || length !== study.log.length) return;
      if (!newRows.flatMap(readableEvents).every((event) => hasEvent(study.log, event))) return;
      pages = manifests;
      writeCheckpoint(storage, buildId, {
        pages,
        scheduling,
        aliases: study.aliases,
        undone: [...listEntries(study.undone)].map(([id]) => id),
        restores: study.restores,
        cardStates: [...listEntries(study.cardStates)].map(encodeCardState),
      });
    },
  };
}

const rowsNotIn = (rows: readonly Row[], pages: readonly PageManifest[]): readonly Row[] => {
  const knownKeys = new Set(pages.flatMap((page) => page.rows.map(([key]) => key)));
  return rows.filter(({ key }) => !knownKeys.has(key));
};

/** The study of what was reckoned; undefined if that was by other rules, or a row of it is no longer as it was. */
function studyOfCheckpoint(
  { pages, aliases, restores, ...checkpoint }: Checkpoint,
  rows: readonly Row[],
  scheduling: SchedulingOptions,
): Study | undefined {
  if (JSON.stringify(checkpoint.scheduling) !== JSON.stringify(scheduling)) return undefined;
  const textByKey = new Map(rows.map(({ key, text }) => [key, text]));
  const lazyPages = pages.flatMap((page) => {
    const pageRows = findUnchangedRows(page, textByKey);
    return pageRows ? [pageOfManifest(page, pageRows)] : [];
  });
  if (lazyPages.length < pages.length) return undefined;
  return {
    log: createLogFromPages(lazyPages),
    cardStates: createPersistentMap(checkpoint.cardStates.map(decodeCardState)),
    undone: createPersistentMap(checkpoint.undone.map((id) => [id, true] as const)),
    aliases,
    restores,
  };
}

/** A line that says whose it is, and what was reckoned. */
const headerOf = (body: string, buildId: string): string => `${checksum(body)} ${buildId}`;

function readCheckpoint(storage: Storage, buildId: string): Checkpoint | undefined {
  const text = storage.getItem(checkpointKey) ?? "";
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== headerOf(body, buildId)) return undefined;
  // With our checksum and by this very build, it is what was put.
  const checkpoint: Checkpoint = JSON.parse(body);
  return checkpoint;
}

function writeCheckpoint(storage: Storage, buildId: string, checkpoint: Checkpoint): void {
  const body = JSON.stringify(checkpoint);
  storage.removeItem(checkpointKey);
  if (body.length > maxCheckpointLength) return;
  try {
    storage.setItem(checkpointKey, `${headerOf(body, buildId)}\n${body}`);
  } catch {
    // Without room for it, the next start reads the log.
  }
}
