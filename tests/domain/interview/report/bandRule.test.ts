/** The rule of the bands at its limits. */
import { describe, expect, it } from "vitest";
import type { KeyPoint } from "../../../../src/domain/deck/question";
import type { Verdict } from "../../../../src/domain/events/interview/verdicts";
import { type ScoredPoint, computeBand } from "../../../../src/domain/interview/report/bandRule";

const scored = (verdict: Verdict | null, weight: KeyPoint["weight"], hintCount = 0): ScoredPoint => ({
  point: { says: ["A point"], phrasings: [], weight, dimension: "data" },
  verdict,
  hintCount,
});
const repeated = (count: number, point: ScoredPoint): readonly ScoredPoint[] =>
  Array.from({ length: count }, () => point);
/** Out of 20 points that are worth the same. */
const covering = (count: number) => [
  ...repeated(count, scored("covered", "should")),
  ...repeated(20 - count, scored("missed", "should")),
];
const shareOf = (points: readonly ScoredPoint[]) => {
  const result = computeBand(points, 0);
  return result.type === "judged" ? result.share : undefined;
};

describe("the share", () => {
  it("counts a must twice, and a partly covered point half", () => {
    expect(shareOf([scored("covered", "must"), scored("missed", "should")])).toBeCloseTo(2 / 3);
    expect(shareOf([scored("partly", "must"), scored("covered", "should")])).toBeCloseTo(2 / 3);
    expect(shareOf([scored("partly", "should"), scored("missed", "should")])).toBeCloseTo(0.25);
  });

  it("loses 10% for each hint, up to three", () => {
    expect(shareOf([scored("covered", "must", 1)])).toBeCloseTo(0.9);
    expect(shareOf([scored("covered", "must", 2)])).toBeCloseTo(0.8);
    expect(shareOf([scored("covered", "must", 3)])).toBeCloseTo(0.7);
    expect(shareOf([scored("covered", "must", 4)])).toBeCloseTo(0.7);
  });

  it("leaves out points without a verdict", () => {
    expect(shareOf([scored("covered", "should"), scored(null, "must")])).toBe(1);
  });
});

describe("the band", () => {
  it.each([
    [20, "strong hire"],
    [16, "strong hire"],
    [15, "leaning hire"],
    [12, "leaning hire"],
    [11, "leaning no hire"],
    [7, "leaning no hire"],
    [6, "strong no hire"],
    [0, "strong no hire"],
  ])("of %i points of 20 is %s", (count, band) => {
    expect(computeBand(covering(count), 0)).toMatchObject({ band });
  });

  it("is at most leaning hire with a missed must, and with one red flag", () => {
    const oneMissedMust = [...repeated(18, scored("covered", "should")), scored("missed", "must")];
    expect(computeBand(oneMissedMust, 0)).toMatchObject({ share: 0.9, band: "leaning hire" });
    const onePartlyMust = [...repeated(18, scored("covered", "should")), scored("partly", "must")];
    expect(computeBand(onePartlyMust, 0)).toMatchObject({ band: "strong hire" });
    expect(computeBand(covering(20), 1)).toMatchObject({ band: "leaning hire" });
  });

  it("is at most leaning no hire with two red flags or more", () => {
    expect(computeBand(covering(20), 2)).toMatchObject({ band: "leaning no hire" });
    expect(computeBand(covering(20), 3)).toMatchObject({ band: "leaning no hire" });
    expect(computeBand(covering(0), 2)).toMatchObject({ band: "strong no hire" });
  });
});
