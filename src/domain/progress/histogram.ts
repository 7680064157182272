/** Counts values in bins. */

/** Values from `from` up to, and without, `to`. */
export type HistogramBin = { readonly from: number; readonly to: number; readonly count: number };

/** The last bin includes its upper edge. */
export function countInBins(values: readonly number[], edges: readonly number[]): readonly HistogramBin[] {
  const counts = edges.slice(1).map(() => 0);
  for (const value of values) {
    const bin = Math.min(
      edges.findLastIndex((edge) => value >= edge),
      counts.length - 1,
    );
    if (bin >= 0) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, i) => ({ from: edges[i] ?? 0, to: edges[i + 1] ?? Infinity, count }));
}
