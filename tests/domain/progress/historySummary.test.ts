/** All that the charts show is of the same replayed reviews. */
import { expect, it } from "vitest";
import { summarizeActivity } from "../../../src/domain/progress/activity";
import { calibrate } from "../../../src/domain/progress/calibration";
import { summarizeHistory } from "../../../src/domain/progress/historySummary";
import { replayReviews } from "../../../src/domain/progress/replayReviews";
import { measureRetention } from "../../../src/domain/progress/measureRetention";
import { exact, graded, tableOf, today } from "./history";

it("has the activity on the person's clock, the calibration and the retention", () => {
  const table = tableOf([graded("c/a:a", 3, 9), graded("c/a:a", 1, 2), graded("c/b:b", 4, 0)]);
  const replayed = replayReviews(table, exact);
  const summary = summarizeHistory(table, exact, today, () => 60);
  expect(summary).toEqual({
    activity: summarizeActivity(table, replayed, () => 60),
    calibration: calibrate(table, replayed),
    retention: measureRetention(table, replayed, today),
  });
  expect(summary.activity.hours[13]?.reviews).toBe(3);
  expect(summary.calibration.count).toBe(1);
});
