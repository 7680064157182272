/** The backup file, written: the whole log and the settings, as JSON. */
import { dayOf, isoDate } from "../domain/day";
import { oldestFirst } from "../domain/log";
import { isLeftOut } from "../domain/study";
import { useSettings } from "./settings";
import { calendarNow, useStudy } from "./study";

export const backupVersion = 1;

export function backupOf(at: number): { readonly name: string; readonly text: string } {
  const { study } = useStudy.getState();
  const { settings } = useSettings.getState();
  // What a restore brought and its undoing left out is no part of it, nor is which restores there were: those are this device's.
  const counting = [...oldestFirst(study.log)].filter(
    (event) => event.type !== "restored" && !isLeftOut(event, study),
  );
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
