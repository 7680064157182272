import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Calendar,
  msPerDay,
  dayOf,
  msPerHour,
  toIsoDate,
  msPerMinute,
  startOfDay,
} from "../../../src/domain/scheduling/calendar";

const fixed = (offset: number, dayStartHour = 4): Calendar => ({
  utcOffsetMinutes: () => offset,
  dayStartHour,
});
/** Berlin in 2026: an hour more from 29 March 01:00 UTC to 25 October 01:00 UTC. */
const berlin: Calendar = {
  utcOffsetMinutes: (at) => (at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 120 : 60),
  dayStartHour: 4,
};

describe("dayOf", () => {
  it("turns over at four in the morning where the person is", () => {
    expect(toIsoDate(dayOf(Date.UTC(2026, 10, 23, 2, 59), fixed(60)))).toBe("2026-11-22");
    expect(toIsoDate(dayOf(Date.UTC(2026, 10, 23, 3, 0), fixed(60)))).toBe("2026-11-23");
    expect(toIsoDate(dayOf(Date.UTC(2026, 10, 23, 3, 0), fixed(-480)))).toBe("2026-11-22");
  });

  it("never goes back while the clock goes on, and moves by one day at most each hour, through both changes of summer time", () => {
    for (const turnsAt of [0, 1, 2, 3, 4, 23]) {
      const calendar = { ...berlin, dayStartHour: turnsAt };
      let before = dayOf(Date.UTC(2026, 0, 1), calendar);
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += msPerHour) {
        const day = dayOf(at, calendar);
        // With the turn inside the hour that is lived twice, the day may be short of one hour, never of a day.
        expect(Math.abs(day - before)).toBeLessThanOrEqual(1);
        before = day;
      }
    }
  });
});

describe("startOf", () => {
  it("is the first instant of its day, in every zone and at every turn of the day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 19_000, max: 24_000 }),
        fc.integer({ min: -12 * 60, max: 14 * 60 }),
        fc.integer({ min: 0, max: 23 }),
        (day, offset, turnsAt) => {
          const calendar = fixed(offset, turnsAt);
          expect(dayOf(startOfDay(day, calendar), calendar)).toBe(day);
          expect(dayOf(startOfDay(day, calendar) - 1, calendar)).toBe(day - 1);
        },
      ),
    );
  });

  it("holds on the days when the clocks change", () => {
    for (const date of [Date.UTC(2026, 2, 29), Date.UTC(2026, 9, 25)]) {
      const day = Math.floor(date / msPerDay);
      expect(dayOf(startOfDay(day, berlin), berlin)).toBe(day);
      expect(dayOf(startOfDay(day, berlin) - msPerMinute, berlin)).toBe(day - 1);
    }
  });
});
