/** What other minutes would lead to, beside the plan that there is. */
import { expect, it } from "vitest";
import { alignOutlooks } from "../../../src/domain/planning/alignOutlooks";
import { evenMinutesOf } from "../../../src/domain/planning/variations";

const minutes = [5, 10, 15, 20, 30, 45, 60, 90];
const outlooks = [60, 75, 84, 91, 94, 95, 93, 96];

it("shows the plan's own number at its minutes, less or as much before, as much or more after", () => {
  expect(alignOutlooks(outlooks, minutes, 20, 90)).toEqual([60, 75, 84, 90, 94, 95, 95, 96]);
  expect(alignOutlooks(outlooks, minutes, 20, 80)).toEqual([60, 75, 80, 80, 94, 95, 95, 96]);
  expect(alignOutlooks(outlooks, minutes, 60, 97)).toEqual([60, 75, 84, 91, 94, 95, 97, 97]);
});

it("lets more minutes never mean fewer cards, also while some outlooks are missing", () => {
  expect(alignOutlooks([60, undefined, 59, 61], minutes, undefined, 90)).toEqual([60, undefined, 60, 61]);
});

it("knows whether days are alike, days without time aside", () => {
  const even = (minutesByWeekday: readonly number[]) => evenMinutesOf({ minutesByWeekday });
  expect(even([20, 20, 20, 20, 20, 20, 20])).toBe(20);
  expect(even([70, 0, 0, 0, 0, 0, 70])).toBe(70);
  expect(even([30, 10, 10, 10, 10, 30, 30])).toBeUndefined();
  expect(even([0, 0, 0, 0, 0, 0, 0])).toBeUndefined();
});
