/** The day to which a plan's numbers refer, in words. */
import { expect, it } from "vitest";
import {
  describeForecastDay,
  describeForecastDayBriefly,
} from "../../../../src/features/shared/schedule/describeForecastDay";

const today = Date.UTC(2026, 10, 23) / 86_400_000;

it("is the interview's day, or how far the plan reaches where that is further away", () => {
  const near = { today, interviewDay: today + 21, forecastDay: today + 21 };
  expect(describeForecastDay(near)).toBe("on 14 December 2026");
  expect(describeForecastDayBriefly(near)).toBe("on the day");
  const far = { today, interviewDay: today + 500, forecastDay: today + 90 };
  expect(describeForecastDay(far)).toBe("in 90 days (21 February 2027)");
  expect(describeForecastDayBriefly(far)).toBe("in 90 days");
});
