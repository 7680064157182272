import fc from "fast-check";
import { expect, it } from "vitest";
import { middleOf } from "./suite";

it("takes the middle one, whatever the order, and nothing of none", () => {
  expect(middleOf([])).toBe(0);
  expect(middleOf([5])).toBe(5);
  expect(middleOf([9, 1, 2])).toBe(2);
});

it("has about its share of them at or below it", () => {
  const times = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1 });
  fc.assert(
    fc.property(times, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const found = middleOf(all, share);
      expect(all).toContain(found);
      expect(all.filter((each) => each <= found).length).toBeGreaterThanOrEqual(share * all.length);
      expect(all.filter((each) => each < found).length).toBeLessThanOrEqual(share * all.length);
    }),
  );
});
