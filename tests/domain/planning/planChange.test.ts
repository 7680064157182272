/** What has changed between two plans. */
import { expect, it } from "vitest";
import { comparePlans, recordOf } from "../../../src/domain/planning/planChange";
import { planOf, requestOf, today, makePlan } from "./requests";

const request = requestOf();
const plan = planOf(makePlan(request));
const before = recordOf(request, plan);
const later = { ...request, today: today + 3 };
const laterPlan = planOf(makePlan(later));
const after = recordOf(later, laterPlan);

it("names another day, another hour, other minutes, and missed days, in this order", () => {
  const type = (changed: Partial<typeof before>, studied: readonly number[]) =>
    comparePlans({ ...before, ...changed }, after, later.time, new Set(studied)).type;
  const all = [today, today + 1, today + 2];
  expect(type({ interviewDay: today + 20, weeklyMinutes: 1 }, [])).toBe("otherDay");
  expect(type({ hoursIntoDay: 10, weeklyMinutes: 1 }, [])).toBe("otherHour");
  expect(type({ weeklyMinutes: 1 }, [])).toBe("otherMinutes");
  expect(type({}, [today])).toBe("missedDays");
  expect(type({}, all)).toBe("asPlanned");
});

it("counts days with time and without an answer, from the day of the last plan to yesterday", () => {
  const missed = (studied: readonly number[], daysOff: readonly number[] = []) =>
    comparePlans(before, after, { ...later.time, daysOff }, new Set(studied)).missedDays;
  expect(missed([])).toBe(3);
  expect(missed([today + 1])).toBe(2);
  expect(missed([today], [today + 1])).toBe(1);
  expect(missed([today, today + 1, today + 2])).toBe(0);
});

it("gives the recall of the core cards before and after", () => {
  const change = comparePlans(before, after, later.time, new Set());
  expect(change.before).toBe(plan.groups.get("tier:core")?.expected);
  expect(change.after).toBe(laterPlan.groups.get("tier:core")?.expected);
});
