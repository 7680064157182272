/** Restores a backup: adds the events that are missing here and removes nothing. */
import { type Event, type RestoredEvent, eventIdOf } from "../../domain/events/event";
import { type EventId } from "../../domain/ids";
import { restoreIncludes, toSeqRanges } from "../../domain/events/seqRange";
import { isInactive } from "../../domain/events/logView";
import { isExcluded, isFromRestore } from "../../domain/study/inactiveEvents";
import { oldestFirst } from "../../domain/events/log";
import { type Study } from "../../domain/study/study";
import { changeDayStart } from "../../domain/scheduling/calendar";
import type { Settings } from "../../domain/settings";
import type { EpochMs } from "../../domain/time";
import {
  type Backup,
  type BackupProblem,
  parseBackup,
  readBackupText,
} from "../../storage/backup/parseBackup";
import { parseSettings } from "../../storage/settings/settingsSchema";
import { toSettingsRecord } from "../../storage/settings/settingsRecord";
import { undoEvent } from "../actions/undo";
import type { Stores } from "../stores";
import { restoreEvents } from "../study/importEvents";
import { calendarOf, dayAt } from "../study/calendar";
import { type RestoreSummary, conflictsWithUndone, findNewEvents, summarizeRestore } from "./compareBackup";

/** `conflictsWithUndone`: a restore that was undone had left different events with the same ids. */
export type RestoreProblem = BackupProblem | { readonly type: "conflictsWithUndone" };

export type ReadBackupResult =
  | { readonly type: "parsed"; readonly backup: Backup }
  | { readonly type: "refused"; readonly problem: RestoreProblem };

/** Parses a backup, and refuses one that conflicts with the study. Changes nothing. */
export function readBackup({ study }: Stores, text: string): ReadBackupResult {
  const result = parseBackup(text);
  if (result.type === "refused") return result;
  return conflictsWithUndone(result.backup.events, study.getState().study)
    ? { type: "refused", problem: { type: "conflictsWithUndone" } }
    : result;
}

export async function readBackupFile(stores: Stores, file: Blob): Promise<ReadBackupResult> {
  const result = await readBackupText(file);
  return result.type === "refused" ? result : readBackup(stores, result.text);
}

/** Undefined if the backup has no new event. */
export function previewRestore({ study }: Stores, { events }: Backup): RestoreSummary | undefined {
  const state = study.getState();
  return summarizeRestore(events, state.study, state.replayOptions);
}

/**
 * The settings here once the backup's are used; undefined if that changes nothing. An interview that is set here and has its day to
 * come stays if the backup has none to come. If both have one, the backup's is used. A new start of the day applies from the end of the
 * current day, as when it is set by hand.
 */
export function settingsAfterRestore(
  stores: Stores,
  { settings: restored }: Backup,
  timestamp: EpochMs,
): Settings | undefined {
  const { settings } = stores.settings.getState();
  const today = dayAt(stores, timestamp);
  const isToCome = ({ interview }: Settings) => interview !== undefined && interview.day >= today;
  const { previousDayStart } = settings;
  const after = { ...settings, ...restored, previousDayStart };
  if (after.dayStartHour !== settings.dayStartHour)
    Object.assign(after, changeDayStart(calendarOf(stores), after.dayStartHour, timestamp));
  if (isToCome(settings) && !isToCome(after)) after.interview = settings.interview;
  return serializeSettings(after) === serializeSettings(settings) ? undefined : after;
}

/** Fields in the order of the schema: those of an interview that was set here may have another. */
const serializeSettings = (settings: Settings): string =>
  JSON.stringify(parseSettings(toSettingsRecord(settings)));

/** Whether the log has a grade that came with no restore. */
export const hasOwnReviews = (study: Study): boolean =>
  [...oldestFirst(study.log)].some((event) => event.type === "graded" && !isFromRestore(event, study));

/** Returns the id of the `restored` event, which `undoRestore` undoes; undefined if no event was new. */
export function restoreBackup(
  stores: Stores,
  backup: Backup,
  timestamp: EpochMs,
  usesSettings = false,
): EventId | undefined {
  const settings = usesSettings && settingsAfterRestore(stores, backup, timestamp);
  if (settings) stores.settings.change(settings);
  const current = stores.study.getState().study;
  const newEvents = findNewEvents(backup.events, current);
  if (newEvents.length === 0) return undefined;
  const knownIds = new Set(Array.from(oldestFirst(current.log), eventIdOf));
  const missing = newEvents.filter((event: Event) => !knownIds.has(eventIdOf(event)));
  // Events that an earlier restore contained are in this one's ranges, too, so that they stay when that one is undone.
  const shared = backup.events.filter((event) => isFromRestore(event, current));
  return restoreEvents(stores, missing, toSeqRanges([...newEvents, ...shared]), timestamp);
}

/** Undoes a restore. If the restore used the backup's settings, `settingsBefore` are the earlier ones: they replace the settings, so changes since are lost. */
export function undoRestore(
  stores: Stores,
  id: EventId | undefined,
  settingsBefore: Settings | undefined,
  timestamp: EpochMs,
): void {
  if (id !== undefined) undoEvent(stores, id, timestamp);
  if (settingsBefore) stores.settings.setState({ settings: settingsBefore });
}

type RestoreEntry = { readonly restore: RestoredEvent; readonly isUndone: boolean };

/** The restores, newest first. An undone one only if it can bring back an event: one that is excluded and in no later restore. */
export function listRestores(study: Study): readonly RestoreEntry[] {
  const entries = study.restores.map((restore) => ({ restore, isUndone: isInactive(study, restore) }));
  // The whole log is searched only if an event may be excluded.
  const excluded = entries.some((entry) => entry.isUndone)
    ? [...oldestFirst(study.log)].filter((event) => isExcluded(event, study))
    : [];
  const lastRestores = new Set(
    excluded.map((event) => study.restores.findLast((restore) => restoreIncludes(restore, event))),
  );
  return entries.filter((entry) => !entry.isUndone || lastRestores.has(entry.restore)).toReversed();
}
