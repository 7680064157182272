/** The checkpoint in localStorage: when it is worth writing one, and whether a stored one can be used. */
import { type SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import type { Aliases } from "../../../domain/deck/aliases";
import type { CardId } from "../../../domain/ids";
import { hasEvent } from "../../../domain/events/log";
import type { Study } from "../../../domain/study/study";
import { checksum } from "../codec/checksum";
import { type Checkpoint, checkpointKey, checkpointOfStudy, studyOfCheckpoint } from "./checkpoint";
import { buildPageManifests } from "./pageManifest";
import { type Row, isLogRow, readableEvents } from "../rows";

/** Below this many events, replaying is as fast as reading a checkpoint. */
const minLogLength = 512;
/** Characters of rows that a start may read beside the checkpoint: half a day's event rows. */
const maxUncheckedCharacters = 8_000;
/** Characters. A checkpoint of 10,000 cards fits, and leaves most of the storage to the log. */
const maxCheckpointLength = 1_500_000;
/** Raised when the fields of a checkpoint or their values change: a development server has one build id for all builds. */
const checkpointFormat = 2;

export type CheckpointResult = {
  /** As they were at the last start; the decks of this one are loaded later. */
  readonly aliases: Aliases<CardId>;
  /** The study at the checkpoint, and the options it was replayed with. */
  readonly checkpoint?: { readonly scheduling: SchedulingOptions; readonly study: Study };
  /** The rows that the checkpoint doesn't cover; all rows if there is none. */
  readonly newRows: readonly Row[];
};

export type CheckpointStorage = {
  readonly read: (rows: readonly Row[]) => CheckpointResult;
  /** Writes a checkpoint, if it is worth it and the rows contain the events of the study and no others. */
  readonly save: (rows: readonly Row[], study: Study, scheduling: SchedulingOptions) => void;
};

/** A checkpoint of another build is not used. */
export function openCheckpointStorage(storage: Storage, buildId: string): CheckpointStorage {
  /** The checkpoint as it is stored, if its rows were unchanged. */
  let stored: Checkpoint | undefined;

  const headerOf = (body: string) => `${checksum(body)} ${checkpointFormat} ${buildId}`;

  function readCheckpoint(): Checkpoint | undefined {
    const text = storage.getItem(checkpointKey) ?? "";
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    if (end < 0 || text.slice(0, end) !== headerOf(body)) return undefined;
    // The checksum matches and the same build wrote it, so its fields are trusted.
    const checkpoint: Checkpoint = JSON.parse(body);
    return checkpoint;
  }

  function writeCheckpoint(checkpoint: Checkpoint): void {
    const body = JSON.stringify(checkpoint);
    storage.removeItem(checkpointKey);
    if (body.length > maxCheckpointLength) return;
    try {
      storage.setItem(checkpointKey, `${headerOf(body)}\n${body}`);
    } catch {
      // Without room for a checkpoint, the next start replays the log.
    }
  }

  /** Whether the stored checkpoint covers nearly all of these rows, with the same replay options. */
  function isStoredUsable(rows: readonly Row[], { aliases }: Study, scheduling: SchedulingOptions): boolean {
    if (
      !stored ||
      !isEqual({ scheduling: stored.scheduling, aliases: stored.aliases }, { scheduling, aliases })
    )
      return false;
    const keys = new Set(rows.map(({ key }) => key));
    const newCharacters = rowsNotIn(stored, rows).reduce((sum, { text }) => sum + text.length, 0);
    return (
      stored.pages.every((page) => page.rows.every(([key]) => keys.has(key))) &&
      newCharacters < maxUncheckedCharacters
    );
  }

  return {
    read: (rows) => {
      const checkpoint = readCheckpoint();
      const study = checkpoint && studyOfCheckpoint(checkpoint, rows);
      if (!study) return { aliases: checkpoint?.aliases ?? {}, newRows: rows };
      stored = checkpoint;
      const { scheduling, aliases } = checkpoint;
      return { aliases, checkpoint: { scheduling, study }, newRows: rowsNotIn(checkpoint, rows) };
    },
    save: (allRows, study, scheduling) => {
      const rows = allRows.filter(isLogRow);
      if (study.log.length < minLogLength || isStoredUsable(rows, study, scheduling)) return;
      const pages = buildPageManifests(rows, stored?.pages ?? []);
      const length = pages?.reduce((sum, page) => sum + page.length, 0);
      // Another tab may have written more, or a full storage may lack some.
      if (!pages || length !== study.log.length) return;
      const newEvents = rowsNotIn(stored, rows).flatMap(readableEvents);
      if (!newEvents.every((event) => hasEvent(study.log, event))) return;
      stored = checkpointOfStudy(study, scheduling, pages);
      writeCheckpoint(stored);
    },
  };
}

function rowsNotIn(checkpoint: Checkpoint | undefined, rows: readonly Row[]): readonly Row[] {
  const coveredKeys = new Set(checkpoint?.pages.flatMap((page) => page.rows.map(([key]) => key)));
  return rows.filter(({ key }) => !coveredKeys.has(key));
}

const isEqual = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
