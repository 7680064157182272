/** From verdicts to a band, by one rule that is shown to the person. */
import type { Dimension, KeyPoint } from "../deck";
import { type Band, type Verdict, bands } from "./events";

/** The rule, as data. */
const rule = {
  /** What a point weighs. */
  weights: { must: 2, should: 1 },
  /** What a verdict is worth of it. */
  worth: { covered: 1, partly: 0.5, missed: 0 },
  /** What each hint takes from the share, and at most. */
  hint: 0.1,
  hintsMost: 3,
  /** From these shares on. */
  from: { "strong hire": 0.8, "leaning hire": 0.6, "leaning no hire": 0.35 },
} as const;

/** The rule, in words. */
export const ruleInWords: readonly string[] = [
  "A point that a good answer must have counts twice, any other once. Covered is worth all of it, partly a half, missed nothing.",
  "Each hint takes a tenth from the share, three tenths at most.",
  "From 80% on it is a strong hire, from 60% a leaning hire, from 35% a leaning no hire, below that a strong no hire.",
  "A missed must, or a red flag, keeps it from a strong hire; two red flags from any hire.",
  "What was not judged counts neither for nor against.",
];

/** A point with what was decided on it; null where it could not be judged. */
export type Scored = { readonly point: KeyPoint; readonly verdict: Verdict | null; readonly hints: number };

export type Result =
  | { readonly as: "not judged" }
  | { readonly as: "judged"; readonly share: number; readonly band: Band };

/** `flags` is how many red flags were confirmed where these points were asked. */
export function resultOf(scored: readonly Scored[], flags: number): Result {
  let whole = 0;
  let got = 0;
  let missedMust = false;
  for (const { point, verdict, hints } of scored) {
    if (verdict === null) continue;
    const weight = rule.weights[point.weight];
    whole += weight;
    got += weight * rule.worth[verdict] * (1 - rule.hint * Math.min(hints, rule.hintsMost));
    missedMust ||= point.weight === "must" && verdict === "missed";
  }
  if (whole === 0) return { as: "not judged" };
  const share = got / whole;
  const most = flags >= 2 ? "leaning no hire" : flags === 1 || missedMust ? "leaning hire" : "strong hire";
  return { as: "judged", share, band: lower(bandFrom(share), most) };
}

function bandFrom(share: number): Band {
  // Shares are sums of tenths and halves: a hair below a bound is the bound.
  const reached = bands.findLast((band) => band !== "strong no hire" && share >= rule.from[band] - 1e-9);
  return reached ?? "strong no hire";
}

const lower = (a: Band, b: Band): Band => (bands.indexOf(a) <= bands.indexOf(b) ? a : b);

/** One result for each dimension that the points have, in the order in which they first come. */
export function byDimension(scored: readonly Scored[]): ReadonlyMap<Dimension, Result> {
  const grouped = new Map<Dimension, Scored[]>();
  for (const each of scored)
    grouped.set(each.point.dimension, [...(grouped.get(each.point.dimension) ?? []), each]);
  return new Map(Array.from(grouped, ([dimension, group]) => [dimension, resultOf(group, 0)]));
}
