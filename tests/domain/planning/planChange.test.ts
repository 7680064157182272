/** What has changed between two plans. */
import { expect, it } from "vitest";
import { baseOf, comparePlans, recordOf } from "../../../src/domain/planning/planChange";
import { planOf, requestOf, today, makePlan } from "./requests";

const request = requestOf();
const plan = planOf(makePlan(request));
const before = recordOf(request, plan, 100);
const later = { ...request, today: today + 3 };
const laterPlan = planOf(makePlan(later));
const after = recordOf(later, laterPlan, 130);
const all = [today, today + 1, today + 2];
const typeOf = (changed: Partial<typeof before>, studied: readonly number[]) =>
  comparePlans({ ...before, ...changed }, after, new Set(studied)).type;

it("names another day, another hour, other minutes, and missed days, in this order", () => {
  const time = { ...before.time, minutesByWeekday: [1, 0, 0, 0, 0, 0, 0] };
  expect(typeOf({ interviewDay: today + 20, time }, [])).toBe("otherDay");
  expect(typeOf({ hoursIntoDay: 10, time }, [])).toBe("otherHour");
  expect(typeOf({ time }, [])).toBe("otherMinutes");
  expect(typeOf({}, [today])).toBe("missedDays");
  expect(typeOf({}, all)).toBe("asPlanned");
});

it("doesn't take for a bad day what the person has changed: minutes moved or added, days off, weights", () => {
  const [first = 0, second = 0, ...rest] = before.time.minutesByWeekday;
  const moved = { ...before.time, minutesByWeekday: [first + 5, second - 5, ...rest] };
  expect(typeOf({ time: moved }, all)).toBe("otherMinutes");
  const extraMinutes = { day: today + 3, minutes: 10 };
  expect(typeOf({ time: { ...before.time, extraMinutes } }, all)).toBe("otherMinutes");
  expect(typeOf({ time: { ...before.time, daysOff: [today + 4] } }, all)).toBe("otherDaysOff");
  expect(typeOf({ weight: before.weight + 7 }, all)).toBe("otherCards");
});

it("forgets minutes that were added to a day, and days off, when they have passed", () => {
  const extraMinutes = { day: today, minutes: 10 };
  expect(typeOf({ time: { ...before.time, extraMinutes, daysOff: [today + 1] } }, all)).toBe("asPlanned");
});

it("praises and blames nobody who hasn't studied", () => {
  const sameDay = { ...after, madeOn: before.madeOn };
  expect(comparePlans(before, sameDay, new Set()).type).toBe("otherCards");
  expect(comparePlans(before, sameDay, new Set([today - 1])).type).toBe("otherCards");
  expect(comparePlans(before, sameDay, new Set([today])).type).toBe("asPlanned");
});

it("compares with the plan before a series of changes, until something is studied or the day is over", () => {
  const edited = { ...before, core: 0.25 };
  expect(baseOf({ last: before }, edited)).toBe(before);
  expect(baseOf({ last: edited, base: before }, { ...before, core: 0.43 })).toBe(before);
  expect(baseOf({ last: edited, base: before }, { ...before, logLength: 101 })).toBe(edited);
  expect(baseOf({ last: edited, base: before }, { ...before, madeOn: today + 1 })).toBe(edited);
});

it("counts days with time and without an answer, from the day of the last plan to yesterday", () => {
  const missed = (studied: readonly number[], daysOff: readonly number[] = []) =>
    comparePlans(before, { ...after, time: { ...after.time, daysOff } }, new Set(studied)).missedDays;
  expect(missed([])).toBe(3);
  expect(missed([today + 1])).toBe(2);
  expect(missed([today], [today + 1])).toBe(1);
  expect(missed([today, today + 1, today + 2])).toBe(0);
});

it("gives the recall of the core cards before and after", () => {
  const change = comparePlans(before, after, new Set());
  expect(change.before).toBe(plan.groups.get("tier:core")?.expected);
  expect(change.after).toBe(laterPlan.groups.get("tier:core")?.expected);
});
