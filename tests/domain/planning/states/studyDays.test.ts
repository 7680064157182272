/** The days until the interview, and the time that there is on each. */
import { describe, expect, it } from "vitest";
import type { StudyTime } from "../../../../src/domain/planning/planRequest";
import {
  daysWithTime,
  forecastDayOf,
  minutesOf,
  interviewDayFractionOf,
  plannedDays,
  secondsByDay,
} from "../../../../src/domain/planning/states/studyDays";
import { today } from "../requests";

/** From Thursday on: 20 minutes, 30, none, 40, 0.5, 60, 10. */
const time: StudyTime = {
  minutesByWeekday: [40, 0.5, 60, 10, 20, 30, 0],
  daysOff: [today + 1],
  minutesUsedToday: 0,
};

describe("the planned days", () => {
  it("are those before the interview, and 90 at most", () => {
    expect([1, 8, 90, 91, 400].map((days) => plannedDays({ today, interviewDay: today + days }))).toEqual([
      1, 8, 90, 90, 90,
    ]);
  });

  it("end with the day that recall is forecast for", () => {
    expect([1, 90, 400].map((days) => forecastDayOf({ today, interviewDay: today + days }))).toEqual([
      today + 1,
      today + 90,
      today + 90,
    ]);
  });

  it("leave a part of the interview's own day", () => {
    expect([0, 6, 18].map((hoursIntoDay) => interviewDayFractionOf({ hoursIntoDay }))).toEqual([
      0, 0.25, 0.75,
    ]);
  });
});

describe("the minutes of a day", () => {
  const week = [0, 1, 2, 3, 4, 5, 6, 7].map((days) => today + days);

  it("are the weekday's, and none on a day off", () => {
    expect(week.map((day) => minutesOf(time, day))).toEqual([20, 0, 0, 40, 0.5, 60, 10, 20]);
  });

  it("have extra ones on one day, which may be a day off", () => {
    const withExtra = (day: number) => ({ ...time, extraMinutes: { day, minutes: 15 } });
    expect(week.map((day) => minutesOf(withExtra(today + 1), day))).toEqual([20, 15, 0, 40, 0.5, 60, 10, 20]);
    expect(minutesOf(withExtra(today), today)).toBe(35);
  });
});

describe("the seconds of a day", () => {
  const secondsOf = (changed: Partial<StudyTime> = {}, days = 6) =>
    secondsByDay(today, days, { ...time, ...changed }, 31);

  it("are its minutes, without those too short for the quickest answer", () => {
    expect(secondsOf()).toEqual([1_200, 0, 0, 2_400, 0, 3_600]);
    expect(secondsByDay(today + 4, 1, time, 30)).toEqual([30]);
  });

  it("are reduced by the minutes used today, on no other day", () => {
    expect(secondsOf({ minutesUsedToday: 5 })).toEqual([900, 0, 0, 2_400, 0, 3_600]);
    expect(secondsOf({ minutesUsedToday: 50 })).toEqual([0, 0, 0, 2_400, 0, 3_600]);
    expect(secondsOf({ minutesUsedToday: -5 })[0]).toBe(1_200);
  });

  it("are a day's at most", () => {
    expect(secondsOf({ extraMinutes: { day: today, minutes: 5_000 } })[0]).toBe(86_400);
  });
});

it("days with time are those from the first to the day before the last, without days off and weekdays without minutes", () => {
  expect(daysWithTime(time, today, today + 5)).toEqual([today, today + 3, today + 4]);
  expect(daysWithTime(time, today, today)).toEqual([]);
  expect(daysWithTime(time, today, today - 3)).toEqual([]);
});
