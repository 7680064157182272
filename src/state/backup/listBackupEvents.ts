/** The events of a backup, undone ones included: no restore events, which belong to this device, and nothing from an undone restore. */
import { type Event } from "../../domain/events/event";
import { isExcluded } from "../../domain/study/inactiveEvents";
import { oldestFirst } from "../../domain/events/log";
import { type Study } from "../../domain/study/study";

export const listBackupEvents = (study: Pick<Study, "log" | "inactiveIds" | "restores">): readonly Event[] =>
  [...oldestFirst(study.log)].filter((event) => event.type !== "restored" && !isExcluded(event, study));
