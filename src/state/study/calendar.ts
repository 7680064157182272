/** The user's calendar: their time zone, and the hour at which a study day starts. */
import { type Day, type EpochMs } from "../../domain/time";
import { type Calendar, dayOf } from "../../domain/scheduling/calendar";
import type { Stores } from "../stores";

export function calendarOf({ platform, settings }: Stores): Calendar {
  const { dayStartHour, previousDayStart } = settings.getState().settings;
  return { utcOffsetMinutes: platform.utcOffsetMinutes, dayStartHour, previousDayStart };
}

/** The study day of a timestamp, for actions. Components use `useCalendar`. */
export const dayAt = (stores: Stores, timestamp: EpochMs): Day => dayOf(timestamp, calendarOf(stores));
