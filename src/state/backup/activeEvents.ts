/** The events that count: no restore events, which belong to this device, and nothing from an undone restore. */
import { type Event, oldestFirst } from "../../domain/events/log";
import { type Study, isExcluded } from "../../domain/study/study";

export const activeEvents = (study: Study): readonly Event[] =>
  [...oldestFirst(study.log)].filter((event) => event.type !== "restored" && !isExcluded(event, study));
