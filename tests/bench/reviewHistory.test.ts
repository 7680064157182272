import fc from "fast-check";
import { expect, it } from "vitest";
import { eventIdOf, compareEvents } from "../../src/domain/events/log";
import { buildReviewHistory } from "./reviewHistory";

it("is a log of so many grades, in order and without doubles, that ends the day before today", () => {
  const cards = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), cards, fc.integer({ min: 100 }), (count, deck, today) => {
      const past = buildReviewHistory(count, deck, today);
      expect(new Set(past.map(eventIdOf)).size).toBe(count);
      expect(past.toSorted(compareEvents)).toEqual(past);
      expect(past.at(-1)?.day).toBe(today - 1);
      expect(past.every((event) => event.type === "graded" && deck.includes(event.card))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
