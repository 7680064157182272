/** What was done, by day, hour and grade. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binDays, reviewMaturities, summarizeActivity } from "../../../src/domain/progress/activity";
import { replayReviews } from "../../../src/domain/progress/replayReviews";
import { type Grade, grades } from "../../../src/domain/scheduling/memory";
import { type PastPayload, exact, graded, reset, tableOf, today } from "./history";

const activityOf = (past: readonly PastPayload[], offset = 0) => {
  const table = tableOf(past);
  return summarizeActivity(table, replayReviews(table, exact), () => offset);
};

describe("summarizeActivity", () => {
  const past = [
    graded("c/a:a", 3, 40, 10_000),
    graded("c/b:b", 1, 40, 20_000),
    graded("c/b:b", 3, 40, 5_000),
    graded("c/a:a", 1, 10, 4_000),
    { type: "crammed", card: "c/c:c", grade: 4, durationMs: 1_000, daysAgo: 10 } as const,
    reset("c/a:a", 9),
    graded("c/a:a", 4, 9, 2_000),
  ];

  it("sums reviews, time and first grades by day, crams among the reviews", () => {
    expect(activityOf(past).days).toEqual([
      { day: today - 40, reviews: 3, durationMs: 35_000, newCards: 2 },
      { day: today - 10, reviews: 2, durationMs: 5_000, newCards: 0 },
      // As if never seen, after the reset.
      { day: today - 9, reviews: 1, durationMs: 2_000, newCards: 1 },
    ]);
  });

  it("counts grades by how far the card was", () => {
    expect(activityOf(past).grades).toEqual({
      learning: [1, 0, 2, 2],
      young: [1, 0, 0, 0],
      mature: [0, 0, 0, 0],
    });
  });

  it("counts a grade as mature where the card's stability was three weeks or more", () => {
    // Easy leaves a new card some 8 days of stability, and again after 30 days many weeks.
    const long = [graded("c/a:a", 4, 100), graded("c/a:a", 4, 70), graded("c/a:a", 2, 10)];
    expect(activityOf(long).grades).toEqual({
      learning: [0, 0, 0, 1],
      young: [0, 0, 0, 1],
      mature: [0, 1, 0, 0],
    });
  });

  it("counts hours on the person's clock, also west of the date line and across midnight", () => {
    // At noon UTC.
    expect(activityOf(past).hours).toHaveLength(24);
    expect(activityOf(past).hours[12]).toEqual({ reviews: 6, tested: 1, recalled: 0 });
    const passed = [graded("c/a:a", 3, 40), graded("c/a:a", 2, 10)];
    expect(activityOf(passed).hours[12]).toEqual({ reviews: 2, tested: 1, recalled: 1 });
    expect(activityOf(past, -600).hours[2]?.reviews).toBe(6);
    expect(activityOf(past, 14 * 60).hours[2]?.reviews).toBe(6);
  });

  it("counts every grade once, in each of its views", () => {
    const reviews = fc.array(
      fc.record({
        card: fc.constantFrom("c/a:a", "c/b:b", "c/c:c"),
        grade: fc.constantFrom<Grade>(...grades),
        daysAgo: fc.integer({ min: 0, max: 400 }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(reviews, fc.integer({ min: -720, max: 840 }), (each, offset) => {
        const ordered = each.toSorted((a, b) => b.daysAgo - a.daysAgo);
        const {
          days,
          hours,
          grades: counts,
        } = activityOf(
          ordered.map(({ card, grade, daysAgo }) => graded(card, grade, daysAgo)),
          offset,
        );
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(days.map(({ reviews: count }) => count))).toBe(each.length);
        expect(sum(hours.map(({ reviews: count }) => count))).toBe(each.length);
        expect(sum(reviewMaturities.flatMap((maturity) => counts[maturity]))).toBe(each.length);
        expect(sum(days.map(({ newCards }) => newCards))).toBe(new Set(each.map(({ card }) => card)).size);
        const bins = binDays(days, today - 400, today, 7);
        expect(sum(bins.map(({ reviews: count }) => count))).toBe(each.length);
      }),
    );
  });
});

describe("binDays", () => {
  const day = (daysAgo: number, reviews: number) => ({
    day: today - daysAgo,
    reviews,
    durationMs: 0,
    newCards: 0,
  });

  it("ends with the last day, and leaves out what is before the first", () => {
    const bins = binDays([day(8, 100), day(6, 1), day(3, 2), day(2, 4), day(0, 8)], today - 6, today, 3);
    expect(bins.map(({ day: first, reviews }) => [today - first, reviews])).toEqual([
      [8, 1],
      [5, 2],
      [2, 12],
    ]);
  });

  it("sums time and first grades, too", () => {
    const days = [
      { day: today - 1, reviews: 3, durationMs: 7_000, newCards: 2 },
      { day: today, reviews: 1, durationMs: 500, newCards: 1 },
    ];
    expect(binDays(days, today - 1, today, 2)).toEqual([
      { day: today - 1, reviews: 4, durationMs: 7_500, newCards: 3 },
    ]);
  });

  it("has none where the last day comes before the first", () => {
    expect(binDays([day(1, 5)], today, today - 1, 1)).toEqual([]);
    expect(binDays([day(1, 5)], today, today - 9, 2)).toEqual([]);
  });

  it("has a bin for each day, also those without reviews", () => {
    expect(binDays([day(1, 5)], today - 2, today, 1).map(({ reviews }) => reviews)).toEqual([0, 5, 0]);
  });
});
