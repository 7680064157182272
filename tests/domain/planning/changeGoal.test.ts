/** What a goal keeps when it is changed. */
import { expect, it } from "vitest";
import { changeGoal } from "../../../src/domain/planning/changeGoal";
import { startGoal } from "../../../src/domain/planning/startGoal";

const today = 20_783;
const everyDay = <T>(value: T) => Array.from({ length: 7 }, () => value);
const first = startGoal({ day: today + 20, minuteOfDay: 840 }, undefined, today);

it("plans a weekday since the day on which it got minutes, whatever else changes", () => {
  const weekends = changeGoal(first, { minutesByWeekday: [60, 0, 0, 0, 0, 0, 60] }, today + 2);
  expect(weekends.plannedSince).toEqual(everyDay(today));
  const added = changeGoal(weekends, { minutesByWeekday: [90, 1, 0, 0, 0, 0, 60] }, today + 9);
  const { plannedSince } = changeGoal(added, { day: today + 30, minuteOfDay: 540 }, today + 11);
  expect([plannedSince?.[0], plannedSince?.[1], plannedSince?.[6]]).toEqual([today, today + 9, today]);
});

it("plans since the first change where an older version set the goal", () => {
  const { plannedSince: _, ...older } = first;
  expect(changeGoal(older, { day: today + 9 }, today + 1).plannedSince).toEqual(everyDay(today + 1));
});

it("keeps the days off of the last four weeks when others change", () => {
  const daysOff = [today - 29, today - 28, today - 1, today + 4];
  expect(changeGoal({ ...first, daysOff }, { daysOff: [...daysOff, today + 5] }, today).daysOff).toEqual([
    today - 28,
    today - 1,
    today + 4,
    today + 5,
  ]);
});
