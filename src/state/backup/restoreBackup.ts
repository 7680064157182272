/** The backup file, read. Restoring one is a union: it adds what is not here and removes nothing. */
import * as v from "valibot";
import { msPerDay } from "../../domain/scheduling/calendar";
import {
  type Event,
  type EventId,
  type RestoredEvent,
  type EventMeta,
  eventIdOf,
  compareEvents,
  oldestFirst,
  toSeqRanges,
} from "../../domain/events/log";
import type { Settings } from "../../domain/settings";
import { listValues, getEntry } from "../../domain/persistentMap";
import { type Study, isFromRestore, isExcluded, replay } from "../../domain/study/study";
import { backupVersion, activeEvents } from "./createBackup";
import { parseStoredEvent } from "../../storage/backup/eventSchema";
import { encodeLine } from "../../storage/eventLog/eventCodec";
import { changeSettings, useSettings } from "../settings";
import { parseSettings } from "../../storage/settings/settingsSchema";
import { restoreEvents, getRules, useStudy } from "../study";

export type ParsedBackup = {
  readonly ok: true;
  readonly events: readonly Event[];
  readonly settings: Settings | undefined;
  /** How many of the events are not here yet, or don't count because their restore was undone. */
  readonly newEventCount: number;
};

/** Whoever made it was within a day's reach of UTC, and their day turned over within the next: no other day is the moment's. */
const isDayPlausible = (meta: EventMeta): boolean =>
  Math.abs(meta.day - Math.floor(meta.timestamp / msPerDay)) <= 2;
/** All that is asked of a newer one: it may hold anything else. */
const signatureSchema = v.object({ app: v.literal("retrain"), backup: v.number() });
const contentSchema = v.object({ events: v.array(v.unknown()), settings: v.optional(v.unknown()) });

/** Characters, or bytes: ten years of many reviews are some forty million. */
export const maxBackupSize = 64_000_000;
const tooLargeMessage =
  "This file is too large to be a backup of Retrain: 64 MB are more than fifteen years of reviews. Choose another.";

/** The text of a file, or why it can't be had. */
export async function readFileText(
  file: Blob,
): Promise<{ readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string }> {
  if (file.size > maxBackupSize) return { ok: false, problem: tooLargeMessage };
  try {
    return { ok: true, text: await file.text() };
  } catch {
    return { ok: false, problem: "This file could not be read: it was moved or changed. Choose it again." };
  }
}

/** What was written in one go is one run of numbers; each open tab writes one. */
const maxSeqRanges = 50_000;

/** What a file holds, before anything is done with it. */
export function readBackup(text: string): ParsedBackup | { readonly ok: false; readonly problem: string } {
  const refuse = (problem: string) => ({ ok: false as const, problem });
  if (text.length > maxBackupSize) return refuse(tooLargeMessage);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse(
      "This file is no backup of Retrain, or was cut off: it is not whole JSON. Choose the file as it was downloaded.",
    );
  }
  const signature = v.safeParse(signatureSchema, file);
  if (signature.success && signature.output.backup > backupVersion)
    return refuse(
      "This backup was made by a newer Retrain. Reload to get the newer version, then restore it.",
    );
  const content = v.safeParse(contentSchema, file);
  if (!signature.success || !content.success)
    return refuse("This file is no backup of Retrain. Choose one named retrain-backup-….json.");
  const events: Event[] = [];
  for (const [i, entry] of content.output.events.entries()) {
    const event = parseStoredEvent(entry);
    if (!event || !isDayPlausible(event))
      return refuse(
        `Entry ${i + 1} of this backup can't be read, so nothing was added. Choose another backup.`,
      );
    events.push(event);
  }
  if (toSeqRanges(events).length > maxSeqRanges)
    return refuse(
      "This backup is in more pieces than a person makes, so nothing was added. Choose another backup.",
    );
  if (conflictsWithUndone(events))
    return refuse(
      "A restore that was undone had left other events here under the same names, so this backup can't be added beside them. Download a backup, clear Retrain's data in the browser, and restore this one first.",
    );
  return {
    ok: true,
    events,
    settings: parseSettings(content.output.settings),
    newEventCount: findNewEvents(events).length,
  };
}

/** Whether events that an undone restore brought say otherwise: restored by their ids, they would count again instead of these. */
function conflictsWithUndone(events: readonly Event[]): boolean {
  const { study } = useStudy.getState();
  const excluded = [...oldestFirst(study.log)].filter((event) => isExcluded(event, study));
  const lineById = new Map(excluded.map((event) => [eventIdOf(event), encodeLine(event)]));
  return events.some((event) => {
    const line = lineById.get(eventIdOf(event));
    return line !== undefined && line !== encodeLine(event);
  });
}

/** Those whose ids are not known yet, or don't count. An id that is known is its event, whatever a file says of it. */
function findNewEvents(events: readonly Event[]): readonly Event[] {
  const knownIds = new Set(activeEvents(useStudy.getState().study).map(eventIdOf));
  return events.filter((event) => {
    const isNew = !knownIds.has(eventIdOf(event));
    knownIds.add(eventIdOf(event));
    return isNew;
  });
}

/** What restoring a backup would change, for a person to see before it is done. */
export type RestoreSummary = {
  /** The first and the last of the events that are new, epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  /** How many cards have a memory. */
  readonly learnedCards: { readonly before: number; readonly after: number };
};

/** Undefined where there is nothing new in it. */
export function previewRestore({ events }: ParsedBackup): RestoreSummary | undefined {
  const [first, ...rest] = findNewEvents(events).toSorted(compareEvents);
  if (!first) return undefined;
  const { study } = useStudy.getState();
  const after = replay([...activeEvents(study), first, ...rest], getRules());
  return {
    from: first.timestamp,
    to: rest.at(-1)?.timestamp ?? first.timestamp,
    learnedCards: { before: countLearned(study), after: countLearned(after) },
  };
}

const countLearned = ({ cardStates }: Study): number =>
  listValues(cardStates).filter(({ memory }) => memory).length;

/**
 * Adds what a backup has and removes nothing. Its settings are taken only where none were ever chosen. Returns the id of the
 * restore, which may be taken back like any event; undefined if there was nothing to add.
 */
export function restoreBackup({ events, settings }: ParsedBackup, timestamp: number): EventId | undefined {
  if (settings && !useSettings.getState().hasChosen) changeSettings(settings);
  const newEvents = findNewEvents(events);
  if (newEvents.length === 0) return undefined;
  const { study } = useStudy.getState();
  const knownIds = new Set(Array.from(oldestFirst(study.log), eventIdOf));
  // What an earlier restore brought is this one's, too: undoing that takes nothing from this.
  const shared = events.filter((event) => isFromRestore(event, study));
  return restoreEvents(
    newEvents.filter((event) => !knownIds.has(eventIdOf(event))),
    toSeqRanges([...newEvents, ...shared]),
    timestamp,
  );
}

/** The restores that stand, newest first. */
export const listRestores = ({ restores, undone }: Study): readonly RestoredEvent[] =>
  restores.filter((restore) => !getEntry(undone, eventIdOf(restore))).toSorted((a, b) => compareEvents(b, a));
