/** The soft choice between waiting and reviewing, against its formula. */
import { expect, it } from "vitest";
import { gainAt, maxTemperatures, shareAt } from "../../../../src/domain/planning/solver/softMaximum";

const differences = [-14, -13.99, -5, -1, -0.51, -0.03, 0, 0.03, 0.5, 1.01, 5, 13.99];

it("reviews the share 1 ÷ (1 + exp(−difference)), and half where both are worth the same", () => {
  for (const difference of differences)
    expect(shareAt(difference), String(difference)).toBeCloseTo(1 / (1 + Math.exp(-difference)), 4);
  expect(shareAt(0)).toBe(0.5);
});

it("gains log(1 + exp(difference)) over waiting", () => {
  for (const difference of differences)
    expect(gainAt(difference), String(difference)).toBeCloseTo(Math.log1p(Math.exp(difference)), 3);
});

it("gains as fast as the share says, between the points of the table too", () => {
  const step = 1e-4;
  for (const difference of differences.slice(1)) {
    const slope = (gainAt(difference + step) - gainAt(difference - step)) / (2 * step);
    expect(slope, String(difference)).toBeCloseTo(shareAt(difference), 6);
  }
});

it("is certain to a millionth where the other way is worth 14 temperatures more", () => {
  expect(maxTemperatures).toBe(14);
  expect(shareAt(-maxTemperatures)).toBeLessThan(1e-6);
  expect(shareAt(maxTemperatures)).toBeGreaterThan(1 - 1e-6);
  expect(gainAt(maxTemperatures) - maxTemperatures).toBeLessThan(1e-3);
});
