import { expect, it } from "vitest";
import { measureAgreement } from "./agreement";

it("finds full agreement", () => {
  const pairs = [0, 1, 2, 2].map((level) => [level, level] as const);
  expect(measureAgreement(pairs, 3)).toEqual({ count: 4, kappa: 1, sameShare: 1, offByTwoShare: 0 });
});

it("computes a worked example of quadratic weighted kappa", () => {
  // Observed: 1 + 4 = 5. Counts: first 2, 1, 2; second 2, 2, 1.
  // Expected: (2*2*1 + 2*1*4 + 1*2*1 + 1*1*1 + 2*2*4 + 2*2*1) / 5 = 35 / 5 = 7.
  const pairs = [
    [0, 0],
    [0, 1],
    [1, 1],
    [2, 2],
    [2, 0],
  ] as const;
  const { kappa, sameShare, offByTwoShare } = measureAgreement(pairs, 3);
  expect(kappa).toBeCloseTo(1 - 5 / 7, 10);
  expect([sameShare, offByTwoShare]).toEqual([0.6, 0.2]);
});

it("says 0 for a list that is constant, and for an empty one", () => {
  expect(measureAgreement([], 3)).toEqual({ count: 0, kappa: 0, sameShare: 0, offByTwoShare: 0 });
  expect(
    measureAgreement(
      [
        [1, 1],
        [1, 1],
      ],
      3,
    ).kappa,
  ).toBe(0);
});
