/** Study days in the person's time zone. A day starts at an hour that the person sets. */

/** Days since 1970-01-01 on the person's own calendar. A number, so that tomorrow is `day + 1`. */
export type Day = number;

/** About 137,000 years from 1970, in days. A due date a century later is still a valid Date, and differences of timestamps are exact integers. */
export const maxDay = 5e7;
export const maxTimestamp = maxDay * 24 * 3_600_000;

export type Calendar = {
  /** Minutes east of UTC at that moment. Passed in, so that tests don't depend on the machine's time zone. */
  readonly utcOffsetMinutes: (timestamp: number) => number;
  /** The hour, 0 to 23, at which a study day starts. */
  readonly dayStartHour: number;
};

export const msPerMinute = 60_000;
export const msPerHour = 60 * msPerMinute;
export const msPerDay = 24 * msPerHour;

/** The study day of a timestamp. */
export function dayOf(timestamp: number, calendar: Calendar): Day {
  return Math.floor(
    (timestamp + calendar.utcOffsetMinutes(timestamp) * msPerMinute - calendar.dayStartHour * msPerHour) /
      msPerDay,
  );
}

/** The first timestamp (epoch milliseconds) for which `dayOf` returns this day. */
export function startOfDay(day: Day, calendar: Calendar): number {
  const asIfUtc = day * msPerDay + calendar.dayStartHour * msPerHour;
  const guess = asIfUtc - calendar.utcOffsetMinutes(asIfUtc) * msPerMinute;
  // The offset may change between the guess and the start of the day, so it is looked up again at the guess.
  const settled = asIfUtc - calendar.utcOffsetMinutes(guess) * msPerMinute;
  return dayOf(settled, calendar) < day ? guess : settled;
}

/** The date of a day as its own calendar writes it: `2026-11-23`. */
export function toIsoDate(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}
