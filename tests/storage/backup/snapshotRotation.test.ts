/** Snapshots thin out with age, and never all at once. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { daysToKeep } from "../../../src/storage/backup/snapshotRotation";

const today = 20_780;
const used = fc.uniqueArray(fc.integer({ min: today - 400, max: today }), { maxLength: 300 });

it("keeps fourteen at most, and always the seven newest", () => {
  fc.assert(
    fc.property(used, (days) => {
      const kept = daysToKeep(days);
      const newestFirst = days.toSorted((a, b) => b - a);
      expect(kept.length).toBeLessThanOrEqual(7 + 4 + 3);
      expect(kept.slice(0, 7)).toEqual(newestFirst.slice(0, 7));
      expect(kept).toEqual(newestFirst.filter((day) => kept.includes(day)));
    }),
  );
});

it("thinned every day keeps what thinning once would", () => {
  fc.assert(
    fc.property(used, (days) => {
      let shelf: readonly number[] = [];
      for (const day of days.toSorted((a, b) => a - b)) shelf = daysToKeep([...shelf, day]);
      expect(shelf).toEqual(daysToKeep(days));
    }),
  );
});

it("has, after a year of daily use, one from each of the last weeks and months", () => {
  const ages = daysToKeep(Array.from({ length: 365 }, (_, i) => today - i)).map((day) => today - day);
  // 20,780 is a Monday, 23 November 2026.
  expect(ages).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 15, 23, 54]);
});
