import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Calendar,
  changeDayStart,
  dayOf,
  hasPassed,
  toIsoDate,
} from "../../../src/domain/scheduling/calendar";
import { msPerDay, msPerHour, msPerMinute } from "../../../src/domain/time";
import { startOfDay } from "./startOfDay";

const fixed = (offset: number, dayStartHour = 4): Calendar => ({
  utcOffsetMinutes: () => offset,
  dayStartHour,
});
/** Berlin in 2026: an hour more from 29 March 01:00 UTC to 25 October 01:00 UTC. */
const berlin: Calendar = {
  utcOffsetMinutes: (timestamp) =>
    timestamp >= Date.UTC(2026, 2, 29, 1) && timestamp < Date.UTC(2026, 9, 25, 1) ? 120 : 60,
  dayStartHour: 4,
};

describe("dayOf", () => {
  it("starts a day at four in the morning, local time", () => {
    expect(toIsoDate(dayOf(Date.UTC(2026, 10, 23, 2, 59), fixed(60)))).toBe("2026-11-22");
    expect(toIsoDate(dayOf(Date.UTC(2026, 10, 23, 3, 0), fixed(60)))).toBe("2026-11-23");
    expect(toIsoDate(dayOf(Date.UTC(2026, 10, 23, 3, 0), fixed(-480)))).toBe("2026-11-22");
  });

  it("moves by at most one day each hour, also when clocks change", () => {
    for (const dayStartHour of [0, 1, 2, 3, 4, 23]) {
      const calendar = { ...berlin, dayStartHour };
      let before = dayOf(Date.UTC(2026, 0, 1), calendar);
      for (let timestamp = Date.UTC(2026, 0, 1); timestamp < Date.UTC(2027, 0, 1); timestamp += msPerHour) {
        const day = dayOf(timestamp, calendar);
        // If the day starts within the repeated hour, the study day may go back for an hour, never by more than a day.
        expect(Math.abs(day - before)).toBeLessThanOrEqual(1);
        before = day;
      }
    }
  });
});

it("knows when a minute of a date has passed, by the clock on the wall, whenever days start", () => {
  const noon = Date.UTC(2026, 10, 23, 11);
  const day = dayOf(noon, berlin);
  expect(hasPassed(day, 12 * 60, noon, berlin)).toBe(false);
  expect(hasPassed(day, 12 * 60, noon + 1, berlin)).toBe(true);
  // Two in the morning of the next date, while the study day is still this one.
  const night = Date.UTC(2026, 10, 24, 1, 1);
  expect(dayOf(night, berlin)).toBe(day);
  expect(hasPassed(day + 1, 2 * 60, night, berlin)).toBe(true);
  expect(hasPassed(day + 1, 3 * 60, night, berlin)).toBe(false);
  // Without a minute, at midnight.
  const midnight = Date.UTC(2026, 10, 23, 23);
  expect(hasPassed(day, undefined, midnight - 1, berlin)).toBe(false);
  expect(hasPassed(day, undefined, midnight, berlin)).toBe(true);
});

describe("startOfDay", () => {
  it("is the first moment of its day, in every time zone and for every start hour", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 19_000, max: 24_000 }),
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        fc.integer({ min: 0, max: 23 }),
        (day, offset, dayStartHour) => {
          const calendar = fixed(offset, dayStartHour);
          expect(dayOf(startOfDay(day, calendar), calendar)).toBe(day);
          expect(dayOf(startOfDay(day, calendar) - 1, calendar)).toBe(day - 1);
        },
      ),
    );
  });

  it("is right on the days when clocks change", () => {
    for (const date of [Date.UTC(2026, 2, 29), Date.UTC(2026, 9, 25)]) {
      const day = Math.floor(date / msPerDay);
      expect(dayOf(startOfDay(day, berlin), berlin)).toBe(day);
      expect(dayOf(startOfDay(day, berlin) - msPerMinute, berlin)).toBe(day - 1);
    }
  });
});

describe("another hour at which the day starts", () => {
  it("changes nothing about the current day, skips none and begins none twice", () => {
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(
        hour,
        fc.array(fc.record({ hour, waitHours: fc.integer({ min: 0, max: 60 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.integer({ min: 0, max: 24 * 60 }),
        (firstHour, changes, minute) => {
          let calendar = fixed(60, firstHour);
          let now = Date.UTC(2026, 10, 23) + minute * msPerMinute;
          let day = dayOf(now, calendar);
          for (const { hour: nextHour, waitHours } of changes) {
            calendar = Object.assign(fixed(60), changeDayStart(calendar, nextHour, now));
            expect(dayOf(now, calendar)).toBe(day);
            for (let i = 0; i < waitHours * 4; i += 1) {
              now += 15 * msPerMinute;
              const next = dayOf(now, calendar);
              expect([day, day + 1]).toContain(next);
              day = next;
            }
          }
        },
      ),
    );
  });

  it("holds from the end of the current day on", () => {
    const nine = Date.UTC(2026, 10, 23, 8);
    const calendar = { ...fixed(60, 4), ...changeDayStart(fixed(60, 4), 10, nine) };
    expect(dayOf(nine + 24 * msPerHour, calendar)).toBe(dayOf(nine, calendar));
    expect(dayOf(nine + 25 * msPerHour, calendar)).toBe(dayOf(nine, calendar) + 1);
  });

  it.each([Date.UTC(2026, 2, 28, 19), Date.UTC(2026, 9, 24, 19)])(
    "never goes back to the day before when clocks change in that night (%i)",
    (evening) => {
      for (let hour = 0; hour < 24; hour += 1) {
        for (let nextHour = 0; nextHour < 24; nextHour += 1) {
          const before = { ...berlin, dayStartHour: hour };
          const today = dayOf(evening, before);
          const calendar = { ...berlin, ...changeDayStart(before, nextHour, evening) };
          let day = today;
          for (let halfHour = 0; halfHour < 70; halfHour += 1) {
            const now = evening + halfHour * 30 * msPerMinute;
            const next = dayOf(now, calendar);
            // The current day keeps all its hours.
            const latest = dayOf(now, before) === today ? today : day + 1;
            expect([day, latest]).toContain(next);
            day = next;
          }
        }
      }
    },
  );

  it("forgets the hour before once that day has ended", () => {
    // 4:00 in UTC+1.
    const until = Date.UTC(2026, 10, 24, 3);
    const calendar = { ...fixed(60, 10), previousDayStart: { hour: 4, until } };
    const currentHour = (now: number) => changeDayStart(calendar, 8, now).previousDayStart?.hour;
    expect([until - 1, until].map(currentHour)).toEqual([4, 10]);
  });
});
