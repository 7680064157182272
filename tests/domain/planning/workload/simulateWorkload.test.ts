/** The simulated days, one card at a time, with chosen instead of random numbers. */
import { describe, expect, it } from "vitest";
import { drawFirstGrade, drawRecalledGrade } from "../../../../src/domain/planning/workload/drawGrade";
import { simulateWorkload } from "../../../../src/domain/planning/workload/simulateWorkload";
import type { WorkloadInput } from "../../../../src/domain/planning/workload/workloadInput";
import type { Memory } from "../../../../src/domain/scheduling/memory";
import { defaultSettings } from "../../../../src/domain/settings";

const { scheduling } = defaultSettings;
const today = 20_000;
/** Grades are told apart by their time. */
const answerDurations = { 1: 1, 2: 10, 3: 100, 4: 1_000 } as const;
const input: WorkloadInput = {
  memories: [],
  newCardCount: 0,
  newPerDay: 10,
  reviewsPerDay: 10,
  today,
  days: 1,
  answerDurations,
};
const reviewCard = (dueDay: number, stability = 100, lastReviewedDay = today - 10): Memory => ({
  stability,
  difficulty: 5,
  reps: 3,
  lapses: 0,
  lastReviewedAt: 0,
  lastReviewedDay,
  learningStepIndex: 0,
  next: { type: "review", dueDay },
});
const simulate = (more: Partial<WorkloadInput>, random: () => number = () => 0.5) =>
  simulateWorkload({ ...input, ...more }, scheduling, random);
const daily = (...args: Parameters<typeof simulate>) => simulate(...args).dailyDurationsMs;

describe("a simulated day", () => {
  it("has a time for each day, from today on", () => {
    expect(daily({ days: 3 })).toEqual([0, 0, 0]);
    expect(daily({ days: 3, memories: [reviewCard(today + 1)] })).toEqual([0, 100, 0]);
    expect(daily({ days: 2, memories: [reviewCard(today + 2)] })).toEqual([0, 0]);
  });

  it("reviews what is due today or was due before", () => {
    expect(daily({ memories: [reviewCard(today), reviewCard(today - 5), reviewCard(today + 1)] })).toEqual([
      200,
    ]);
  });

  it("reviews no more than the limit, the least well remembered first", () => {
    const memories = [reviewCard(today, 100), reviewCard(today, 1)];
    // With 0.9, only the well remembered card would be recalled.
    expect(daily({ memories, reviewsPerDay: 1 }, () => 0.9)[0]).toBe(1 + 100);
    expect(daily({ memories, reviewsPerDay: 2 }, () => 0.9)[0]).toBe(1 + 100 + 1_000);
    expect(daily({ memories, reviewsPerDay: 0 })).toEqual([0]);
  });

  it("grades a forgotten card Again, and takes it through the relearning step with Good", () => {
    expect(daily({ memories: [reviewCard(today)] }, () => 0.999)).toEqual([1 + 100]);
  });

  it("starts new cards up to the limit, and no more than there are", () => {
    // Good on a new card needs one more Good on the same day, Easy none.
    expect(daily({ newCardCount: 3, newPerDay: 2, days: 2 }, () => 0.95)).toEqual([2_000, 1_000]);
    expect(daily({ newCardCount: 1 }, () => 0.5)).toEqual([200]);
    expect(daily({ newCardCount: 5, newPerDay: 0 })).toEqual([0]);
  });

  it("does not show a card twice on one day, nor one that is not due again", () => {
    expect(daily({ days: 2, memories: [reviewCard(today)] })).toEqual([100, 0]);
    // Forgotten, with an interval of one day.
    expect(daily({ days: 2, memories: [reviewCard(today, 0.5)] }, () => 0.999)).toEqual([101, 101]);
  });

  it("takes a card through ten learning steps at most, each with Good", () => {
    const learningSteps = Array.from({ length: 12 }, () => "1m" as const);
    const { dailyDurationsMs } = simulateWorkload(
      { ...input, newCardCount: 1 },
      { ...scheduling, learningSteps },
      () => 0.5,
    );
    // The first answer and ten more; the rest is for another day.
    expect(dailyDurationsMs).toEqual([1_100]);
  });

  it("reviews a card in learning on the day it was last reviewed", () => {
    const learning: Memory = {
      ...reviewCard(0, 100, today),
      next: { type: "learning", dueAt: today * 86_400_000 },
    };
    expect(daily({ memories: [learning] })[0]).toBeGreaterThan(0);
    expect(daily({ memories: [{ ...learning, lastReviewedDay: today + 1 }] })).toEqual([0]);
  });
});

describe("the forecast", () => {
  it("is caught up on the first day on which no more is due than the limit", () => {
    const memories = [reviewCard(today), reviewCard(today), reviewCard(today + 1)];
    expect(simulate({ memories, reviewsPerDay: 2, days: 3 }).caughtUpDay).toBe(today);
    expect(simulate({ memories, reviewsPerDay: 1, days: 3 }).caughtUpDay).toBe(today + 2);
    expect(simulate({ memories, reviewsPerDay: 1, days: 2 }).caughtUpDay).toBeUndefined();
  });

  it("has less of the limit on the first day where reviews were done already", () => {
    const memories = [reviewCard(today), reviewCard(today)];
    expect(simulate({ memories, reviewsPerDay: 2, days: 3 }).caughtUpDay).toBe(today);
    const later = { memories, reviewsPerDay: 2, reviewsLeftToday: 1, days: 3 };
    expect(simulate(later).caughtUpDay).toBe(today + 1);
    expect(daily(later)).toEqual([100, 100, 0]);
  });

  it("expects as many recalled cards as the sum of their chances after the last day", () => {
    expect(simulate({}).recalledCount).toBe(0);
    // By definition of stability, the chance of recall is 90% after 100 days.
    const memory = reviewCard(today + 500, 100, today - 90);
    expect(simulate({ memories: [memory], days: 10 }).recalledCount).toBeCloseTo(0.9);
    expect(simulate({ memories: [memory, memory], days: 10 }).recalledCount).toBeCloseTo(1.8);
  });
});

describe("a drawn grade", () => {
  it("of a recalled card is Hard, Good or Easy with FSRS's shares", () => {
    expect([0, 0.2239, 0.224, 0.8549, 0.8551, 0.9999].map(drawRecalledGrade)).toEqual([2, 2, 3, 3, 4, 4]);
  });

  it("of a new card is Again, Hard, Good or Easy with FSRS's shares", () => {
    const numbers = [0, 0.2399, 0.24, 0.3339, 0.3341, 0.8289, 0.8291, 0.9999];
    expect(numbers.map(drawFirstGrade)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });
});
