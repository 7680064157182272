/** The rule that turns verdicts into a band. It is shown to the person. */
import { groupBy } from "../../collections/groupBy";
import type { Dimension, KeyPoint } from "../../deck/question";
import { type Band, type Verdict, bands } from "../../events/interview/verdicts";

export const bandRule = {
  weights: { must: 2, should: 1 },
  /** Share of a point's weight that each verdict earns. */
  credit: { covered: 1, partly: 0.5, missed: 0 },
  /** Each hint takes this share from the points of its question, up to `maxHints` hints. */
  hintPenalty: 0.1,
  maxHints: 3,
  /** The lowest share of each band. */
  minShare: { "strong hire": 0.8, "leaning hire": 0.6, "leaning no hire": 0.35 },
} as const;

/** A point and its verdict; null if it could not be judged. */
export type ScoredPoint = {
  readonly point: KeyPoint;
  readonly verdict: Verdict | null;
  readonly hintCount: number;
};

export type BandResult =
  | { readonly type: "notJudged" }
  | { readonly type: "judged"; readonly share: number; readonly band: Band };

/** `redFlagCount`: red flags confirmed for these questions. Points without a verdict are left out. */
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
  return {
    type: "judged",
    share,
    band: lowerBand(bandForShare(share), highestBand(redFlagCount, hasMissedMust)),
  };
}

function highestBand(redFlagCount: number, hasMissedMust: boolean): Band {
  if (redFlagCount >= 2) return "leaning no hire";
  return redFlagCount === 1 || hasMissedMust ? "leaning hire" : "strong hire";
}

function bandForShare(share: number): Band {
  // Shares are sums of tenths and halves, so rounding errors are allowed for.
  const reached = bands.findLast(
    (band) => band !== "strong no hire" && share >= bandRule.minShare[band] - 1e-9,
  );
  return reached ?? "strong no hire";
}

const lowerBand = (a: Band, b: Band): Band => (bands.indexOf(a) <= bands.indexOf(b) ? a : b);

/** One result for each dimension that the points have, in the order of the points. */
export function bandsByDimension(points: readonly ScoredPoint[]): ReadonlyMap<Dimension, BandResult> {
  const groups = groupBy(points, ({ point }) => point.dimension);
  return new Map(Array.from(groups, ([dimension, group]) => [dimension, computeBand(group, 0)]));
}
