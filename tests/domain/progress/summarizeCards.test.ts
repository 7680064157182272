/** The summary of the cards, and what falls due. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarizeCards } from "../../../src/domain/progress/summarizeCards";
import { countInBins } from "../../../src/domain/progress/histogram";
import { forecastDue } from "../../../src/domain/progress/futureDue";
import type { Memory } from "../../../src/domain/scheduling/memory";
import { type CardState, newCardState } from "../../../src/domain/study/cardState";
import type { CardStatus } from "../../../src/domain/study/cardStatus";
import { msPerDay } from "../../../src/domain/time";
import { exact, today } from "./history";

const now = today * msPerDay;
const inReview = (stability: number, daysAgo: number, dueIn: number, difficulty = 5): Memory => ({
  stability,
  difficulty,
  reps: 2,
  lapses: 0,
  lastReviewedAt: now - daysAgo * msPerDay,
  lastReviewedDay: today - daysAgo,
  learningStepIndex: 0,
  next: { type: "review", dueDay: today + dueIn },
});
const card = (memory?: Memory, status: Partial<CardStatus> = {}): CardState => ({
  ...newCardState,
  memory,
  status: { ...newCardState.status, ...status },
});
const learning: Memory = { ...inReview(1, 0, 0), next: { type: "learning", dueAt: now } };

describe("summarizeCards", () => {
  const summary = summarizeCards(
    [
      card(),
      card(learning),
      card({ ...learning, next: { type: "relearning", dueAt: now } }),
      card(inReview(20.9, 5, 15, 2)),
      card(inReview(21, 21, 0, 8)),
      card(inReview(100, 10, 90), { suspended: "leech" }),
      card(undefined, { buriedDay: today }),
      card(undefined, { buriedDay: today - 1 }),
    ],
    exact,
    now,
    today,
  );

  it("counts each card in one state", () => {
    expect(summary.counts).toEqual({
      new: 2,
      learning: 1,
      relearning: 1,
      young: 1,
      mature: 1,
      suspended: 1,
      buried: 1,
    });
  });

  it("spreads intervals over days that double, and recall over tenths", () => {
    // The suspended card waits for no review; its memory counts.
    expect(summary.intervals.filter(({ count }) => count > 0)).toEqual([{ from: 16, to: 32, count: 2 }]);
    expect(summary.memories?.stability.filter(({ count }) => count > 0)).toEqual([
      { from: 1, to: 2, count: 2 },
      { from: 16, to: 32, count: 2 },
      { from: 64, to: 128, count: 1 },
    ]);
    expect(summary.memories?.suspendedCount).toBe(1);
    expect(summary.medianInterval).toBe(21);
    expect(summary.memories?.meanDifficulty).toBe(5);
    // At its stability a card's recall is 90%.
    expect(summary.memories?.retrievability.at(-1)).toMatchObject({ from: 90, count: 5 });
  });

  it("has a bin for each doubling of the days, to 512 and above", () => {
    expect(summary.intervals.map(({ from }) => from)).toEqual([0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
    expect(summary.memories?.stability.map(({ to }) => to)).toEqual([
      1,
      2,
      4,
      8,
      16,
      32,
      64,
      128,
      256,
      512,
      Infinity,
    ]);
    expect(summary.memories?.difficulty.map(({ from, to }) => [from, to])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((from) => [from, from + 1]),
    );
  });

  it("has the mean recall, and the upper of two middle values as the median", () => {
    const summaryOf = (...memories: readonly Memory[]) =>
      summarizeCards(
        memories.map((memory) => card(memory)),
        exact,
        now,
        today,
      );
    // After as many days as its stability a card is recalled at 90%, and at once surely.
    const two = summaryOf(inReview(30, 30, 9), inReview(10, 0, 40));
    expect(two.memories?.meanRetrievability).toBeCloseTo(0.95, 9);
    expect([two.memories?.medianStability, two.medianInterval]).toEqual([30, 40]);
    expect(summaryOf(inReview(3, 0, 3), inReview(1, 0, 1), inReview(2, 0, 2)).memories?.medianStability).toBe(
      2,
    );
    // Rescheduled to a day before its last review.
    expect(summaryOf(inReview(5, 1, -4)).medianInterval).toBe(0);
  });

  it("has as many intervals as cards that are young, mature or buried", () => {
    const cards = [
      card(inReview(20, 5, 15)),
      card(inReview(30, 5, 25)),
      card(inReview(9, 5, 4), { buriedDay: today }),
    ];
    const suspended = cards.map(({ memory }) => card(memory, { suspended: "manually" }));
    const countOf = (states: readonly CardState[]) =>
      summarizeCards(states, exact, now, today).intervals.reduce((sum, { count }) => sum + count, 0);
    expect(countOf([...cards, ...suspended])).toBe(3);
    expect(countOf(suspended)).toBe(0);
    expect(summarizeCards(suspended, exact, now, today).medianInterval).toBeUndefined();
  });

  it("has no means without memories", () => {
    const empty = summarizeCards([card()], exact, now, today);
    expect([empty.medianInterval, empty.memories]).toEqual([undefined, undefined]);
  });
});

describe("countInBins", () => {
  it("counts every value from the first to the last edge once", () => {
    const edges = [1, 2, 4, 8];
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 8, noNaN: true })), (values) => {
        const bins = countInBins(values, edges);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
      }),
    );
    expect(countInBins([1, 2, 3.9, 4, 8, 0.5], edges).map(({ count }) => count)).toEqual([1, 2, 2]);
  });
});

describe("forecastDue", () => {
  it("tells overdue, today, later days and beyond apart; suspended and new cards are left out, buried ones wait until tomorrow", () => {
    const due = forecastDue(
      [
        card(),
        card(learning),
        card(inReview(5, 9, -2)),
        card(inReview(5, 5, 0)),
        card(inReview(5, 5, 2)),
        card(inReview(5, 5, 3)),
        card(inReview(5, 5, 0), { suspended: "manually" }),
        // Not asked today.
        card(inReview(5, 9, -2), { buriedDay: today }),
        card(inReview(5, 5, 2), { buriedDay: today }),
      ],
      today,
      3,
    );
    expect(due).toEqual({ overdue: 1, days: [2, 1, 2], later: 1 });
  });
});
