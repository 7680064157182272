import fc from "fast-check";
import { expect, it } from "vitest";
import { findLosses } from "./findLosses";

const names = fc.uniqueArray(fc.string(), { minLength: 1 });

it("finds nothing in a log of exactly the acknowledged events, in any order", () => {
  fc.assert(
    fc.property(names, (events) => {
      expect(findLosses("the study", new Set(events), events.toReversed())).toEqual([]);
    }),
  );
});

it("finds a missing event, one that was never acknowledged, and a duplicate", () => {
  fc.assert(
    fc.property(names, fc.nat(), (events, number) => {
      const index = number % events.length;
      const one = events[index] ?? "";
      const others = events.toSpliced(index, 1);
      expect(findLosses("the study", new Set(events), others)).toEqual([
        `1 are missing in the study, such as ${one}`,
      ]);
      expect(findLosses("the study", new Set(others), events)).toEqual([
        `1 in the study were never acknowledged, such as ${one}`,
      ]);
      expect(findLosses("the study", new Set(events), [...events, one])).toEqual([
        "1 are twice in the study",
      ]);
    }),
  );
});
