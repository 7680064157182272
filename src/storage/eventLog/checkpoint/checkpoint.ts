/** Start-up checkpoint: cached card states, so that a start replays only newer events. It may be deleted at any time. */
import { type RestoredEvent } from "../../../domain/events/event";
import { createPersistentMap, listEntries } from "../../../domain/collections/persistentMap";
import { type SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import { type Aliases } from "../../../domain/deck/aliases";
import { type CardId, type EventId } from "../../../domain/ids";
import { createLogFromPages } from "../../../domain/events/log";
import type { Study } from "../../../domain/study/study";
import { type CardStateTuple, decodeCardState, encodeCardState } from "./cardStateCodec";
import { type PageManifest, findUnchangedRows, pageOfManifest } from "./pageManifest";
import type { Row } from "../rows";

/** Key of the checkpoint in localStorage. Not a row of the log. */
export const checkpointKey = "retrain.reckoned";

export type Checkpoint = {
  readonly pages: readonly PageManifest[];
  readonly scheduling: SchedulingOptions;
  readonly aliases: Aliases<CardId>;
  /** `Study.inactiveIds`. */
  readonly undone: readonly EventId[];
  readonly restores: readonly RestoredEvent[];
  readonly cardStates: readonly CardStateTuple[];
};

export const checkpointOfStudy = (
  study: Study,
  scheduling: SchedulingOptions,
  pages: readonly PageManifest[],
): Checkpoint => ({
  pages,
  scheduling,
  aliases: study.aliases,
  undone: listEntries(study.inactiveIds).map(([id]) => id),
  restores: study.restores,
  cardStates: listEntries(study.cardStates).map(encodeCardState),
});

/** The study at the checkpoint; undefined if one of its rows has changed. Its pages are decoded on first access. */
export function studyOfCheckpoint(
  { pages, aliases, restores, undone, cardStates }: Checkpoint,
  rows: readonly Row[],
): Study | undefined {
  const textByKey = new Map(rows.map(({ key, text }) => [key, text]));
  const lazyPages = pages.flatMap((page) => {
    const pageRows = findUnchangedRows(page, textByKey);
    return pageRows ? [pageOfManifest(page, pageRows)] : [];
  });
  if (lazyPages.length < pages.length) return undefined;
  return {
    log: createLogFromPages(lazyPages),
    cardStates: createPersistentMap(cardStates.map(decodeCardState)),
    inactiveIds: createPersistentMap(undone.map((id) => [id, true] as const)),
    aliases,
    restores,
  };
}
