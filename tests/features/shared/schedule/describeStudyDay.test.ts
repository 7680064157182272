/** What the plan takes, in words: of a day all that is planned, of several what is expected. */
import { expect, it } from "vitest";
import { msPerDay, msPerMinute } from "../../../../src/domain/time";
import {
  describeAttendance,
  describeStudyDay,
  describeStudyDays,
  nameFirstDay,
} from "../../../../src/features/shared/schedule/describeStudyDay";

/** A day, and how many days follow it: 20 minutes each, 10 new cards, 30 reviews. */
const daysOf = (...attendances: readonly number[]) =>
  attendances.map((attendance, i) => ({
    day: 100 + i,
    attendance,
    minutes: 20,
    expectedMinutes: 20,
    newCards: 10,
    reviews: 30,
    gainPerMinute: 0,
  }));

/** Noon of day 100, and half past midnight of the calendar's next day, which day 100 still has. The tests run in UTC. */
const byDay = { now: 100.5 * msPerDay, dayStartHour: 4 };
const afterMidnight = { now: 101 * msPerDay + 30 * msPerMinute, dayStartHour: 4 };

it("describes a day by all that is planned for it", () => {
  const [, tomorrow] = daysOf(1, 0.5);
  expect(tomorrow && describeStudyDay(tomorrow, 100)).toBe("20 minutes, about 10 new cards and 30 reviews");
});

it("leaves out new cards or reviews where there are none", () => {
  const describe = (newCards: number, reviews: number) =>
    daysOf(1).map((day) => describeStudyDay({ ...day, newCards, reviews }, 99))[0];
  expect(describe(0, 30)).toBe("20 minutes, about 30 reviews");
  expect(describe(1.2, 0.4)).toBe("20 minutes, about 1 new card");
  expect(describe(0.3, 0.3)).toBe("20 minutes, no cards");
});

it("describes several days by what is expected, with the share of days that are attended", () => {
  expect(describeStudyDays(daysOf(1, 1), byDay)).toBe(
    "In the next 2 days 40 minutes: about 20 new cards and 60 reviews",
  );
  // 1 + 2 * 0.75 days of 20 minutes.
  expect(describeStudyDays(daysOf(1, 0.75, 0.75), byDay)).toBe(
    "In the next 3 days 50 minutes, if you study on about 4 of 5 days: about 25 new cards and 75 reviews",
  );
  expect(describeStudyDays(daysOf(1), byDay)).toBe("Today 20 minutes: about 10 new cards and 30 reviews");
  // Fewer than the days add up to, so it says why.
  expect(describeStudyDays(daysOf(1, 0.96, 0.96), byDay)).toBe(
    "In the next 3 days 58 minutes, if you miss a day now and then: about 29 new cards and 88 reviews",
  );
});

it("counts the days as the countdown does, also after midnight", () => {
  const when = (...attendances: readonly number[]) =>
    describeStudyDays(daysOf(...attendances), afterMidnight).replace(/ \d+ minutes.*/, "");
  expect(when(1, 1, 1)).toBe("Until 04:00 and in the next 2 days");
  expect(when(1, 1)).toBe("Until 04:00 and today");
  expect(when(1)).toBe("Until 04:00");
  expect(nameFirstDay(100, afterMidnight)).toBe("until 04:00");
  expect(nameFirstDay(100, byDay)).toBe("today");
});

it("mentions no attendance while it is full or nearly full, as before a day is missed", () => {
  const counted = [1, 33 / 34, 0.95, 0.92, 0.785, 0.5, 0.4, 0.01].map((share) =>
    describeAttendance(daysOf(1, share)),
  );
  expect(counted).toEqual([
    undefined,
    undefined,
    undefined,
    "9 of 10",
    "4 of 5",
    "5 of 10",
    "2 of 5",
    "1 of 10",
  ]);
});
