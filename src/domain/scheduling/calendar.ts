/** Study days in the person's time zone. A day starts at an hour that the person sets. */
import { type Day, type EpochMs, msPerDay, msPerHour, msPerMinute } from "../time";

export type Calendar = {
  /** Minutes east of UTC at that moment. Passed in, so that tests don't depend on the machine's time zone. */
  readonly utcOffsetMinutes: (timestamp: EpochMs) => number;
  /** The hour, 0 to 23, at which a study day starts. */
  readonly dayStartHour: number;
};

/** The study day of a timestamp. */
export function dayOf(timestamp: EpochMs, calendar: Calendar): Day {
  return Math.floor(
    (timestamp + calendar.utcOffsetMinutes(timestamp) * msPerMinute - calendar.dayStartHour * msPerHour) /
      msPerDay,
  );
}

/** The date of a study day: `2026-11-23`. */
export function toIsoDate(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** 1 January 1970, day 0, was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;
