/** Calibration and true retention, against examples worked by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate } from "../../../src/domain/progress/calibration";
import { wilsonInterval } from "../../../src/domain/progress/wilsonInterval";
import { type ReplayedReviews, replayReviews } from "../../../src/domain/progress/replayReviews";
import type { ReviewTable } from "../../../src/domain/progress/reviewTable";
import { measureRetention } from "../../../src/domain/progress/measureRetention";
import { logLossOf } from "../../../src/domain/optimizer/logLossOf";
import { reviewHistoriesOf } from "../../../src/domain/optimizer/reviewHistories";
import { type Grade, grades } from "../../../src/domain/scheduling/memory";
import { exact, graded, studyOf, tableOf, today } from "./history";

type Row = {
  readonly predicted: number;
  readonly grade: number;
  readonly days?: number;
  readonly reviews?: number;
  readonly lapses?: number;
  readonly stability?: number;
  readonly daysAgo?: number;
};

const replayedOf = (rows: readonly Row[]): ReplayedReviews => ({
  predicted: Float64Array.from(rows, ({ predicted }) => predicted),
  stability: Float64Array.from(rows, ({ stability = 5 }) => stability),
  elapsedDays: Int32Array.from(rows, ({ days = 3 }) => days),
  earlierReviews: Uint32Array.from(rows, ({ reviews = 0 }) => reviews),
  earlierLapses: Uint32Array.from(rows, ({ lapses = 0 }) => lapses),
});
const reviewsOf = (rows: readonly Row[]): ReviewTable => ({
  cards: ["c/a:a"],
  card: new Uint32Array(rows.length),
  grade: Uint8Array.from(rows, ({ grade }) => grade),
  isCram: new Uint8Array(rows.length),
  timestamp: new Float64Array(rows.length),
  day: Int32Array.from(rows, ({ daysAgo = 0 }) => today - daysAgo),
  durationMs: new Float64Array(rows.length),
});
const calibrationOf = (rows: readonly Row[]) => calibrate(reviewsOf(rows), replayedOf(rows));

describe("calibrate", () => {
  it("is right for four reviews by hand", () => {
    const result = calibrationOf([
      { predicted: 0.92, grade: 3 },
      { predicted: 0.94, grade: 1 },
      { predicted: 0.81, grade: 2 },
      { predicted: Number.NaN, grade: 1 },
      { predicted: 0.83, grade: 4 },
    ]);
    expect(result.count).toBe(4);
    expect(result.predicted).toBeCloseTo((0.92 + 0.94 + 0.81 + 0.83) / 4);
    expect(result.measured).toBe(0.75);
    expect(result.logLoss).toBeCloseTo(
      -(Math.log(0.92) + Math.log(0.06) + Math.log(0.81) + Math.log(0.83)) / 4,
    );
    expect(result.bins.map(({ from, to, count, measured }) => [from, to, count, measured])).toEqual([
      [0.8, 0.85, 2, 1],
      [0.9, 0.95, 2, 0.5],
    ]);
    expect(result.bins[0]?.predicted).toBeCloseTo(0.82);
    expect(result.bins[1]?.predicted).toBeCloseTo(0.93);
    // All have the same days, reviews and lapses, so they are one bin: 3.5 predicted, 3 recalled, of 4.
    expect(result.rmseBins).toBeCloseTo(0.5 / 4);
  });

  it("takes the root of the mean square over bins of like reviews", () => {
    // Two bins by days: predicted 0.9 of one recalled (off by 0.1), and 0.8 of one forgotten (off by 0.8).
    const { rmseBins } = calibrationOf([
      { predicted: 0.9, grade: 3, days: 1 },
      { predicted: 0.8, grade: 1, days: 100 },
    ]);
    expect(rmseBins).toBeCloseTo(Math.sqrt((0.1 ** 2 + 0.8 ** 2) / 2));
  });

  it("tells reviews apart by days, by earlier reviews and by earlier lapses", () => {
    // One recalled and one forgotten: in one bin their errors cancel each other.
    const isOneBin = (one: Partial<Row>, other: Partial<Row>) =>
      calibrationOf([
        { predicted: 0.5, grade: 3, days: 0, ...one },
        { predicted: 0.5, grade: 1, days: 0, ...other },
      ]).rmseBins === 0;
    expect(isOneBin({}, {})).toBe(true);
    expect(isOneBin({ days: 4 }, { days: 13 })).toBe(true);
    expect(isOneBin({ days: 3 }, { days: 4 })).toBe(false);
    expect(isOneBin({ reviews: 3 }, { reviews: 5 })).toBe(true);
    expect(isOneBin({ reviews: 2 }, { reviews: 3 })).toBe(false);
    expect(isOneBin({ lapses: 3 }, { lapses: 5 })).toBe(true);
    expect(isOneBin({ lapses: 0 }, { lapses: 1 })).toBe(false);
    // The third bin begins at 1.73 lapses, and the next at its square, just below 3.
    expect(isOneBin({ lapses: 1 }, { lapses: 2 })).toBe(false);
    expect(isOneBin({ lapses: 2 }, { lapses: 3 })).toBe(false);
    expect(isOneBin({ reviews: 1 }, { reviews: 2 })).toBe(true);
    expect(isOneBin({ days: 13 }, { days: 14 })).toBe(false);
    // What one of them has more is not what another has more.
    expect(isOneBin({ days: 1 }, { lapses: 1 })).toBe(false);
    expect(isOneBin({ days: 1 }, { reviews: 1 })).toBe(false);
    expect(isOneBin({ reviews: 1 }, { lapses: 1 })).toBe(false);
  });

  it("has twenty bins, each with its lower bound; a sure prediction is in the last", () => {
    const { bins } = calibrationOf([0, 0.049, 0.05, 0.95, 1].map((predicted) => ({ predicted, grade: 3 })));
    expect(bins.map(({ from, to, count }) => [from, to, count])).toEqual([
      [0, 0.05, 2],
      [0.05, 0.1, 1],
      [0.95, 1, 2],
    ]);
  });

  it("is finite for a sure prediction that failed, and all zero for none", () => {
    expect(calibrationOf([{ predicted: 1, grade: 1 }]).logLoss).toBeCloseTo(-Math.log(0.0001));
    expect(calibrationOf([{ predicted: 0, grade: 2 }]).logLoss).toBeCloseTo(-Math.log(0.0001));
    expect(calibrationOf([])).toEqual({
      count: 0,
      predicted: 0,
      measured: 0,
      logLoss: 0,
      rmseBins: 0,
      bins: [],
    });
  });

  it("has the log loss that the optimizer reports, for any reviews", () => {
    const reviews = fc.array(
      fc.record({
        card: fc.constantFrom("c/a:a", "c/b:b"),
        grade: fc.constantFrom<Grade>(...grades),
        daysAgo: fc.integer({ min: 0, max: 300 }),
      }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(reviews, (each) => {
        const past = each
          .toSorted((a, b) => b.daysAgo - a.daysAgo)
          .map(({ card, grade, daysAgo }) => graded(card, grade, daysAgo));
        const table = tableOf(past);
        const { logLoss, count, bins } = calibrate(table, replayReviews(table, exact));
        const { loss, evaluatedCount } = logLossOf(reviewHistoriesOf(studyOf(past)), exact);
        expect(count).toBe(evaluatedCount);
        expect(logLoss).toBeCloseTo(loss, 4);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count);
        for (const { from, to, predicted, measured, low, high } of bins) {
          expect(predicted).toBeGreaterThanOrEqual(from - 1e-9);
          expect(predicted).toBeLessThanOrEqual(to + 1e-9);
          expect(low).toBeLessThanOrEqual(measured + 1e-9);
          expect(high).toBeGreaterThanOrEqual(measured - 1e-9);
        }
      }),
    );
  });
});

describe("wilsonInterval", () => {
  it("is the published interval of 8 in 10", () => {
    const [low, high] = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
  });

  it("ends at 0 of none recalled, and at 1 of all", () => {
    // z² ÷ (n + z²) = 3.8416 ÷ 13.8416.
    expect(wilsonInterval(0, 10)).toEqual([0, expect.closeTo(0.27754, 5)]);
    expect(wilsonInterval(10, 10)).toEqual([expect.closeTo(0.72246, 5), 1]);
  });

  it("says nothing of none", () => expect(wilsonInterval(0, 0)).toEqual([0, 1]));
});

describe("measureRetention", () => {
  it("counts tested reviews by period and maturity", () => {
    const rows: readonly Row[] = [
      { predicted: 0.9, grade: 3, daysAgo: 0, stability: 5 },
      { predicted: 0.9, grade: 1, daysAgo: 0, stability: 21 },
      { predicted: Number.NaN, grade: 1, daysAgo: 0 },
      { predicted: 0.9, grade: 2, daysAgo: 6, stability: 40 },
      { predicted: 0.9, grade: 1, daysAgo: 7, stability: 5 },
      { predicted: 0.9, grade: 3, daysAgo: 364, stability: 5 },
      { predicted: 0.9, grade: 3, daysAgo: 365, stability: 5 },
    ];
    const [day, week, month, year, all] = measureRetention(reviewsOf(rows), replayedOf(rows), today);
    expect(day).toEqual({ days: 1, young: { recalled: 1, count: 1 }, mature: { recalled: 0, count: 1 } });
    expect(week).toEqual({ days: 7, young: { recalled: 1, count: 1 }, mature: { recalled: 1, count: 2 } });
    expect(month?.young).toEqual({ recalled: 1, count: 2 });
    expect(year?.young).toEqual({ recalled: 2, count: 3 });
    expect(all?.young).toEqual({ recalled: 3, count: 4 });
  });
});

it("a week, a month and a year of retention are 7, 30 and 365 days with today", () => {
  const counts = (daysAgo: number) => {
    const rows: readonly Row[] = [{ predicted: 0.9, grade: 3, daysAgo }];
    return measureRetention(reviewsOf(rows), replayedOf(rows), today).map(({ young }) => young.count);
  };
  expect([0, 1].map(counts)).toEqual([
    [1, 1, 1, 1, 1],
    [0, 1, 1, 1, 1],
  ]);
  expect([29, 30, 364, 365].map((daysAgo) => counts(daysAgo).slice(2))).toEqual([
    [1, 1, 1],
    [0, 1, 1],
    [0, 1, 1],
    [0, 0, 1],
  ]);
});
