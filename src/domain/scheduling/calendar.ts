/** Study days in the person's time zone. A day starts at an hour that the person sets. */
import { type Day, type EpochMs, msPerDay, msPerHour, msPerMinute } from "../time";

export type Calendar = {
  /** Minutes east of UTC at that moment. Passed in, so that tests don't depend on the machine's time zone. */
  readonly utcOffsetMinutes: (timestamp: EpochMs) => number;
  /** The hour, 0 to 23, at which a study day starts. */
  readonly dayStartHour: number;
  readonly previousDayStart?: PreviousDayStart | undefined;
};

/** The hour before the last change. It holds until that day ends, so that no day is cut short or begun twice. */
export type PreviousDayStart = { readonly hour: number; readonly until: EpochMs };

/** The study day of a timestamp. */
export function dayOf(timestamp: EpochMs, calendar: Calendar): Day {
  const { dayStartHour, previousDayStart, utcOffsetMinutes } = calendar;
  const hour = previousDayStart && timestamp < previousDayStart.until ? previousDayStart.hour : dayStartHour;
  return Math.floor((timestamp + utcOffsetMinutes(timestamp) * msPerMinute - hour * msPerHour) / msPerDay);
}

/** Whether that minute (after midnight) of that date is past, by the person's clock; without a minute, whether the date is. */
export function hasPassed(
  date: Day,
  minuteOfDay: number | undefined,
  now: EpochMs,
  { utcOffsetMinutes }: Calendar,
): boolean {
  const localMs = now + utcOffsetMinutes(now) * msPerMinute;
  return minuteOfDay === undefined
    ? (date + 1) * msPerDay <= localMs
    : date * msPerDay + minuteOfDay * msPerMinute < localMs;
}

/** What holds after the person has set another hour at this moment: the new hour from the end of the current day on. */
export function changeDayStart(
  calendar: Calendar,
  hour: number,
  now: EpochMs,
): Pick<Calendar, "dayStartHour" | "previousDayStart"> {
  const { dayStartHour, previousDayStart, utcOffsetMinutes } = calendar;
  const currentHour = previousDayStart && now < previousDayStart.until ? previousDayStart.hour : dayStartHour;
  const nextDay = dayOf(now, calendar) + 1;
  const endWithOffsetAt = (timestamp: EpochMs): EpochMs =>
    nextDay * msPerDay + currentHour * msPerHour - utcOffsetMinutes(timestamp) * msPerMinute;
  // Clocks may change before the day ends. An hour that they skip begins with the change.
  const [estimate, end] = [endWithOffsetAt(now), endWithOffsetAt(endWithOffsetAt(now))];
  const isNextDay = dayOf(end, { utcOffsetMinutes, dayStartHour: currentHour }) === nextDay;
  return {
    dayStartHour: hour,
    previousDayStart: { hour: currentHour, until: isNextDay ? end : estimate },
  };
}

/** The date of a study day: `2026-11-23`. */
export function toIsoDate(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** 1 January 1970, day 0, was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;
