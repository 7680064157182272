import fc from "fast-check";
import { expect, it } from "vitest";
import { quantileOf } from "./suite";

it("takes the median in any order, and 0 of an empty list", () => {
  expect(quantileOf([])).toBe(0);
  expect(quantileOf([5])).toBe(5);
  expect(quantileOf([9, 1, 2])).toBe(2);
});

it("has about its share of them at or below it", () => {
  const times = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1 });
  fc.assert(
    fc.property(times, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const found = quantileOf(all, share);
      expect(all).toContain(found);
      expect(all.filter((each) => each <= found).length).toBeGreaterThanOrEqual(share * all.length);
      expect(all.filter((each) => each < found).length).toBeLessThanOrEqual(share * all.length);
    }),
  );
});
