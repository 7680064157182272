/** The backup file, written: the whole log and the settings, as JSON. */
import { dayOf, toIsoDate } from "../../domain/scheduling/calendar";
import { type Event, oldestFirst } from "../../domain/events/log";
import { type Study, isExcluded } from "../../domain/study/study";
import { eventNames, toStoredNames } from "../../storage/eventLog/storedNames";
import { toSettingsRecord } from "../../storage/settings/settingsRecord";
import { useSettings } from "../settings";
import { getCalendar, useStudy } from "../study";

export const backupVersion = 1;

/** What makes up the study: no notes of restores, which are this device's, and nothing that an undone one brought. */
export const activeEvents = (study: Study): readonly Event[] =>
  [...oldestFirst(study.log)].filter((event) => event.type !== "restored" && !isExcluded(event, study));

export function createBackup(timestamp: number): { readonly name: string; readonly text: string } {
  const { settings } = useSettings.getState();
  const active = activeEvents(useStudy.getState().study);
  const events = active.map((event) => JSON.stringify(toStoredNames(event, eventNames))).join(",\n");
  const header = JSON.stringify({
    app: "retrain",
    backup: backupVersion,
    madeAt: new Date(timestamp).toISOString(),
    settings: toSettingsRecord(settings),
  });
  return {
    name: `retrain-backup-${toIsoDate(dayOf(timestamp, getCalendar()))}.json`,
    text: `${header.slice(0, -1)},"events":[\n${events}\n]}\n`,
  };
}
