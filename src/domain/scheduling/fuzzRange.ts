/** By how many days an interval may move. */

/** FSRS's fuzz ranges: `factor` of the days between `from` and `to` is added to the range by which an interval may move. */
const fuzzRanges = [
  { from: 2.5, to: 7, factor: 0.15 },
  { from: 7, to: 20, factor: 0.1 },
  { from: 20, to: Infinity, factor: 0.05 },
] as const;

/** The first and last interval, in days, that count as the same one (github.com/open-spaced-repetition/ts-fsrs, `get_fuzz_range`). */
export function fuzzRange(
  interval: number,
  elapsedDays: number,
  maximum: number,
): { readonly from: number; readonly to: number } {
  if (interval < 2.5) return { from: interval, to: interval };
  const delta = fuzzRanges.reduce(
    (sum, { from, to, factor }) => sum + factor * Math.max(Math.min(interval, to) - from, 0),
    1,
  );
  const to = Math.min(Math.round(interval + delta), maximum);
  const shortest = Math.max(2, Math.round(interval - delta));
  const from = interval > elapsedDays ? Math.max(shortest, elapsedDays + 1) : shortest;
  return { from: Math.min(from, to), to };
}
