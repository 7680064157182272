/** The backup file, written: the whole log and the settings, as JSON. */
import { dayOf, isoDate } from "../../domain/day";
import { type Event, oldestFirst } from "../../domain/log";
import { type Study, isLeftOut } from "../../domain/study";
import { useSettings } from "../settings";
import { calendarNow, useStudy } from "../study";

export const backupVersion = 1;

/** What makes up the study: no notes of restores, which are this device's, and nothing that an undone one brought. */
export const countingEvents = (study: Study): readonly Event[] =>
  [...oldestFirst(study.log)].filter((event) => event.type !== "restored" && !isLeftOut(event, study));

export function backupOf(at: number): { readonly name: string; readonly text: string } {
  const { settings } = useSettings.getState();
  const counting = countingEvents(useStudy.getState().study);
  const events = counting.map((event) => JSON.stringify(event)).join(",\n");
  const head = JSON.stringify({
    app: "retrain",
    backup: backupVersion,
    madeAt: new Date(at).toISOString(),
    settings,
  });
  return {
    name: `retrain-backup-${isoDate(dayOf(at, calendarNow()))}.json`,
    text: `${head.slice(0, -1)},"events":[\n${events}\n]}\n`,
  };
}
