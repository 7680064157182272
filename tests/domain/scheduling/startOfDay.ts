/** The first moment of a study day, for tests that cross the start of a day. */
import { type Calendar, dayOf } from "../../../src/domain/scheduling/calendar";
import { type Day, type EpochMs, msPerDay, msPerHour, msPerMinute } from "../../../src/domain/time";

export function startOfDay(day: Day, calendar: Calendar): EpochMs {
  const asIfUtc = day * msPerDay + calendar.dayStartHour * msPerHour;
  const guess = asIfUtc - calendar.utcOffsetMinutes(asIfUtc) * msPerMinute;
  // The offset may change between the guess and the start of the day, so it is looked up again at the guess.
  const settled = asIfUtc - calendar.utcOffsetMinutes(guess) * msPerMinute;
  return dayOf(settled, calendar) < day ? guess : settled;
}
