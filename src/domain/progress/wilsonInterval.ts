/** The interval that a measured share lies in. */

/** The normal quantile of a 95% interval. */
const z = 1.96;

/** The 95% interval of a share, 0 to 1, that is right for small counts, too. */
export function wilsonInterval(successes: number, count: number): readonly [low: number, high: number] {
  if (count === 0) return [0, 1];
  const share = successes / count;
  const centre = share + z ** 2 / (2 * count);
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z / (2 * count)) ** 2);
  const scale = 1 + z ** 2 / count;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
