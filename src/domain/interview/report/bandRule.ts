/** From verdicts to a band, by one rule that is shown to the person. */
import type { Dimension, KeyPoint } from "../../deck";
import { type Band, type Verdict, bands } from "../../events/interviewEvents";

/** The rule, as data. */
const bandRule = {
  /** What a point weighs. */
  weights: { must: 2, should: 1 },
  /** What a verdict is worth of it. */
  credit: { covered: 1, partly: 0.5, missed: 0 },
  /** What each hint takes from the share, and at most. */
  hintPenalty: 0.1,
  maxHints: 3,
  /** From these shares on. */
  minShare: { "strong hire": 0.8, "leaning hire": 0.6, "leaning no hire": 0.35 },
} as const;

/** The rule, in words. */
export const bandRuleText: readonly string[] = [
  "A point that a good answer must have counts twice, any other once. Covered is worth all of it, partly a half, missed nothing.",
  "Each hint takes a tenth from the share, three tenths at most.",
  "From 80% on it is a strong hire, from 60% a leaning hire, from 35% a leaning no hire, below that a strong no hire.",
  "A missed must, or a red flag, keeps it from a strong hire; two red flags from any hire.",
  "What was not judged counts neither for nor against.",
];

/** A point with what was decided on it; null where it could not be judged. */
export type ScoredPoint = {
  readonly point: KeyPoint;
  readonly verdict: Verdict | null;
  readonly hintCount: number;
};

export type BandResult =
  | { readonly type: "notJudged" }
  | { readonly type: "judged"; readonly share: number; readonly band: Band };

/** `flags` is how many red flags were confirmed where these points were asked. */
export function computeBand(points: readonly ScoredPoint[], redFlagCount: number): BandResult {
  let totalWeight = 0;
  let earnedWeight = 0;
  let hasMissedMust = false;
  for (const { point, verdict, hintCount } of points) {
    if (verdict === null) continue;
    const weight = bandRule.weights[point.weight];
    totalWeight += weight;
    earnedWeight +=
      weight * bandRule.credit[verdict] * (1 - bandRule.hintPenalty * Math.min(hintCount, bandRule.maxHints));
    hasMissedMust ||= point.weight === "must" && verdict === "missed";
  }
  if (totalWeight === 0) return { type: "notJudged" };
  const share = earnedWeight / totalWeight;
  const highestBand =
    redFlagCount >= 2
      ? "leaning no hire"
      : redFlagCount === 1 || hasMissedMust
        ? "leaning hire"
        : "strong hire";
  return { type: "judged", share, band: lowerBand(bandForShare(share), highestBand) };
}

function bandForShare(share: number): Band {
  // Shares are sums of tenths and halves: a hair below a bound is the bound.
  const reached = bands.findLast(
    (band) => band !== "strong no hire" && share >= bandRule.minShare[band] - 1e-9,
  );
  return reached ?? "strong no hire";
}

const lowerBand = (a: Band, b: Band): Band => (bands.indexOf(a) <= bands.indexOf(b) ? a : b);

/** One result for each dimension that the points have, in the order in which they first come. */
export function bandsByDimension(points: readonly ScoredPoint[]): ReadonlyMap<Dimension, BandResult> {
  const pointsByDimension = new Map<Dimension, ScoredPoint[]>();
  for (const scoredPoint of points)
    pointsByDimension.set(scoredPoint.point.dimension, [
      ...(pointsByDimension.get(scoredPoint.point.dimension) ?? []),
      scoredPoint,
    ]);
  return new Map(Array.from(pointsByDimension, ([dimension, group]) => [dimension, computeBand(group, 0)]));
}
