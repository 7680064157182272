/** How far two lists of ordered verdicts agree. */

export type Agreement = {
  readonly count: number;
  /** Cohen's kappa with quadratic weights (Cohen 1968): 1 is full agreement, 0 what chance gives; 0 if either list is constant. */
  readonly kappa: number;
  /** Shares of the pairs, 0 to 1. */
  readonly sameShare: number;
  readonly offByTwoShare: number;
};

/** Levels are whole numbers from 0 to `levelCount - 1`. */
export function measureAgreement(
  pairs: readonly (readonly [number, number])[],
  levelCount: number,
): Agreement {
  const count = pairs.length;
  const shareOf = (isCounted: (difference: number) => boolean) =>
    count === 0 ? 0 : pairs.filter(([a, b]) => isCounted(Math.abs(a - b))).length / count;
  return {
    count,
    kappa: quadraticWeightedKappa(pairs, levelCount),
    sameShare: shareOf((difference) => difference === 0),
    offByTwoShare: shareOf((difference) => difference >= 2),
  };
}

function quadraticWeightedKappa(pairs: readonly (readonly [number, number])[], levelCount: number): number {
  const firstCounts = Array.from({ length: levelCount }, () => 0);
  const secondCounts = Array.from({ length: levelCount }, () => 0);
  let observed = 0;
  for (const [a, b] of pairs) {
    firstCounts[a] = (firstCounts[a] ?? 0) + 1;
    secondCounts[b] = (secondCounts[b] ?? 0) + 1;
    observed += (a - b) ** 2;
  }
  let expected = 0;
  for (const [a, ofA] of firstCounts.entries())
    for (const [b, ofB] of secondCounts.entries()) expected += ((a - b) ** 2 * ofA * ofB) / pairs.length;
  return pairs.length === 0 || expected === 0 ? 0 : 1 - observed / expected;
}
