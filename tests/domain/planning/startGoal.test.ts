/** What a goal begins with. */
import { expect, it } from "vitest";
import { changeGoal } from "../../../src/domain/planning/changeGoal";
import { startGoal } from "../../../src/domain/planning/startGoal";

const today = 20_783;
const everyDay = <T>(value: T) => Array.from({ length: 7 }, () => value);
const first = startGoal({ day: today + 20, minuteOfDay: 840 }, undefined, today);

it("starts with twenty minutes on each weekday, planned since today", () => {
  expect(first).toEqual({
    day: today + 20,
    minuteOfDay: 840,
    minutesByWeekday: everyDay(20),
    plannedSince: everyDay(today),
    daysOff: [],
    weights: {},
    choosesCards: true,
  });
});

it("starts with what was set for the interview before, without what has passed", () => {
  const former = changeGoal(
    first,
    {
      minutesByWeekday: [0, 45, 45, 45, 45, 45, 0],
      daysOff: [today + 20, today + 21, today + 30],
      weights: { "tier:detail": 0 },
      extraMinutes: { day: today + 4, minutes: 10 },
      choosesCards: false,
    },
    today,
  );
  expect(startGoal({ day: today + 40 }, former, today + 21)).toEqual({
    day: today + 40,
    minutesByWeekday: [0, 45, 45, 45, 45, 45, 0],
    plannedSince: everyDay(today + 21),
    daysOff: [today + 21, today + 30],
    weights: { "tier:detail": 0 },
    choosesCards: false,
  });
});
