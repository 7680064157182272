import fc from "fast-check";
import { expect, it } from "vitest";
import { compareEvents, eventIdOf } from "../../src/domain/events/event";
import { buildReviewHistory } from "./reviewHistory";

it("is a log of the given number of grades, in order and without duplicates, that ends the day before today", () => {
  const cards = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), cards, fc.integer({ min: 100 }), (count, deck, today) => {
      const history = buildReviewHistory(count, deck, today);
      expect(new Set(history.map(eventIdOf)).size).toBe(count);
      expect(history.toSorted(compareEvents)).toEqual(history);
      expect(history.at(-1)?.day).toBe(today - 1);
      expect(history.every((event) => event.type === "graded" && deck.includes(event.card))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
