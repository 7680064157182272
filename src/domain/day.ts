/** Days as a person lives them: they turn over at an hour of their choice, wherever they are. */

/** Days since 1970-01-01 on the person's own calendar. A number, so that tomorrow is `day + 1`. */
export type Day = number;

/** Some 137,000 years either way: a due day a century later still has a date, and the time between two moments is exact. */
export const farthestDay = 5e7;
export const farthest = farthestDay * 24 * 3_600_000;

export type Calendar = {
  /** Minutes east of UTC at that instant (epoch milliseconds). Handed in, so that no test depends on where it runs. */
  readonly offset: (at: number) => number;
  /** The hour, 0 to 23, at which one day ends and the next begins. */
  readonly turnsAt: number;
};

export const minute = 60_000;
export const hour = 60 * minute;
export const dayLength = 24 * hour;

/** The day on which `at` (epoch milliseconds) falls. */
export function dayOf(at: number, calendar: Calendar): Day {
  return Math.floor((at + calendar.offset(at) * minute - calendar.turnsAt * hour) / dayLength);
}

/** The first instant (epoch milliseconds) of a day: the earliest moment that `dayOf` gives it. */
export function startOf(day: Day, calendar: Calendar): number {
  const asIfUtc = day * dayLength + calendar.turnsAt * hour;
  const guess = asIfUtc - calendar.offset(asIfUtc) * minute;
  // The offset may change between the guess and the turn of the day; asking again at the guess settles it.
  const settled = asIfUtc - calendar.offset(guess) * minute;
  return dayOf(settled, calendar) < day ? guess : settled;
}

/** The date of a day as its own calendar writes it: `2026-11-23`. */
export function isoDate(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}
