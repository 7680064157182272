/** Encodes a backup file: all events and the settings, as JSON under their stored names. */
import { type Event } from "../../domain/events/event";
import type { Settings } from "../../domain/settings";
import type { EpochMs } from "../../domain/time";
import { eventNames, toStoredNames } from "../eventLog/codec/storedNames";
import { toSettingsRecord } from "../settings/settingsRecord";

export const backupVersion = 1;

export function encodeBackup(events: readonly Event[], settings: Settings, timestamp: EpochMs): string {
  const header = JSON.stringify({
    app: "retrain",
    backup: backupVersion,
    madeAt: new Date(timestamp).toISOString(),
    settings: toSettingsRecord(settings),
  });
  // One event per line.
  const lines = events.map((event) => JSON.stringify(toStoredNames(event, eventNames))).join(",\n");
  return `${header.slice(0, -1)},"events":[\n${lines}\n]}\n`;
}
