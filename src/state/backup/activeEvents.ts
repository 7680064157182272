/** The events that count: no restore events, which belong to this device, and nothing from an undone restore. */
import { type Event } from "../../domain/events/event";
import { isExcluded } from "../../domain/study/restores";
import { oldestFirst } from "../../domain/events/log";
import { type Study } from "../../domain/study/study";

export const activeEvents = (study: Pick<Study, "log" | "undone" | "restores">): readonly Event[] =>
  [...oldestFirst(study.log)].filter((event) => event.type !== "restored" && !isExcluded(event, study));
