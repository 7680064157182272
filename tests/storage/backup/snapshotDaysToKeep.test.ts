/** The older snapshots are, the fewer are kept. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { snapshotDaysToKeep } from "../../../src/storage/backup/snapshotDaysToKeep";

const today = 20_780;
const used = fc.uniqueArray(fc.integer({ min: today - 400, max: today }), { maxLength: 300 });

it("keeps at most 14, and always the seven newest", () => {
  fc.assert(
    fc.property(used, (days) => {
      const keptDays = snapshotDaysToKeep(days);
      const newestFirst = days.toSorted((a, b) => b - a);
      expect(keptDays.length).toBeLessThanOrEqual(7 + 4 + 3);
      expect(keptDays.slice(0, 7)).toEqual(newestFirst.slice(0, 7));
      expect(keptDays).toEqual(newestFirst.filter((day) => keptDays.includes(day)));
    }),
  );
});

it("rotation every day keeps the same snapshots as rotation at the end", () => {
  fc.assert(
    fc.property(used, (days) => {
      let keptDays: readonly number[] = [];
      for (const day of days.toSorted((a, b) => a - b)) keptDays = snapshotDaysToKeep([...keptDays, day]);
      expect(keptDays).toEqual(snapshotDaysToKeep(days));
    }),
  );
});

it("keeps, after a year of daily use, one of each of the last weeks and months", () => {
  const ages = snapshotDaysToKeep(Array.from({ length: 365 }, (_, i) => today - i)).map((day) => today - day);
  // 20,780 is a Monday, 23 November 2026.
  expect(ages).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 15, 23, 54]);
});
