/** Due dates, intervals and mean recall. */
import { describe, expect, it } from "vitest";
import { toIsoDate, weekdayOf } from "../../../src/domain/scheduling/calendar";
import { daysUntilDue, isDue } from "../../../src/domain/scheduling/due";
import { retrievability } from "../../../src/domain/scheduling/fsrs";
import { fuzzRange } from "../../../src/domain/scheduling/fuzzRange";
import { intervalAfter } from "../../../src/domain/scheduling/interval";
import type { Memory, NextReview } from "../../../src/domain/scheduling/memory";
import { daysUntilBelow } from "../../../src/domain/scheduling/daysUntilBelow";
import { meanRecall } from "../../../src/domain/scheduling/meanRecall";
import { defaultSettings } from "../../../src/domain/settings";
import { msPerDay } from "../../../src/domain/time";

const { scheduling } = defaultSettings;
const memoryWith = (next: NextReview, stability = 10): Memory => ({
  stability,
  difficulty: 5,
  reps: 1,
  lapses: 0,
  lastReviewedAt: 0,
  lastReviewedDay: 2,
  learningStepIndex: 0,
  next,
});
const review = memoryWith({ type: "review", dueDay: 10 });
const learning = memoryWith({ type: "learning", dueAt: 90_000 });

it("is due on its day, or at its moment in learning", () => {
  expect([9, 10, 11].map((today) => isDue(review, 0, today))).toEqual([false, true, true]);
  expect([89_999, 90_000, 90_001].map((now) => isDue(learning, now, 0))).toEqual([false, true, true]);
});

it("counts the days until it is due, below zero if it is overdue", () => {
  expect([7, 10, 12].map((today) => daysUntilDue(review, today))).toEqual([3, 0, -2]);
  expect(daysUntilDue(learning, 5)).toBe(0);
});

it("has an interval in days, or in minutes in learning", () => {
  expect(intervalAfter(review, 0)).toEqual({ type: "days", count: 8 });
  expect(intervalAfter(learning, 0)).toEqual({ type: "minutes", count: 2 });
  expect(intervalAfter(learning, 60_000)).toEqual({ type: "minutes", count: 1 });
});

describe("recall", () => {
  it("is on average the mean of the cards, and undefined for none", () => {
    const [weak, strong] = [memoryWith(review.next, 1), memoryWith(review.next, 50)];
    const timestamp = 5 * msPerDay;
    const expected =
      (retrievability(weak, timestamp, scheduling) + retrievability(strong, timestamp, scheduling)) / 2;
    expect(meanRecall([weak, strong], scheduling, timestamp)).toBeCloseTo(expected);
    expect(meanRecall([], scheduling, timestamp)).toBeUndefined();
  });

  it("falls below 90% a minute after its stability, also within a day", () => {
    expect(daysUntilBelow(0.9, review, scheduling, 0, 100)).toBeCloseTo(10 + 1 / 1_440, 9);
    expect(daysUntilBelow(0.9, review, scheduling, 4 * msPerDay, 100)).toBeCloseTo(6 + 1 / 1_440, 9);
    const threeHours = memoryWith({ type: "review", dueDay: 3 }, 3 / 24);
    expect(daysUntilBelow(0.9, threeHours, scheduling, 0, 100)).toBeCloseTo(181 / 1_440, 9);
    expect(daysUntilBelow(0.9, review, scheduling, 20 * msPerDay, 100)).toBe(0);
    expect(daysUntilBelow(0.9, review, scheduling, 0, 10)).toBeUndefined();
    expect(daysUntilBelow(0.9, review, scheduling, 0, 10.5)).toBeCloseTo(10, 2);
  });
});

it.each([
  [2, { from: 2, to: 2 }],
  [3, { from: 2, to: 4 }],
  [7, { from: 5, to: 9 }],
  [20, { from: 17, to: 23 }],
  [100, { from: 93, to: 107 }],
])("may move an interval of %i days as FSRS does", (interval, range) => {
  expect(fuzzRange(interval, 0, 36_500)).toEqual(range);
});

it("moves an interval neither beyond the longest one, nor to one that is no longer than the last", () => {
  expect(fuzzRange(100, 0, 102)).toEqual({ from: 93, to: 102 });
  expect(fuzzRange(100, 95, 36_500)).toEqual({ from: 96, to: 107 });
  expect(fuzzRange(100, 100, 36_500)).toEqual({ from: 93, to: 107 });
  expect(fuzzRange(100, 99, 50)).toEqual({ from: 50, to: 50 });
});

it("knows the weekday and the date of a day", () => {
  expect([0, 3, 4, -4, -5].map(weekdayOf)).toEqual([4, 0, 1, 0, 6]);
  expect(toIsoDate(0)).toBe("1970-01-01");
  expect(toIsoDate(20_780)).toBe("2026-11-23");
});
