/**
 * The better of waiting and reviewing, made smooth: with g the difference of their values, the gain over waiting is
 * temperature × log(1 + exp(g ÷ temperature)), and the share that reviews is its slope. Tabulated, because a search for prices
 * asks for it a hundred million times; between the table's points the slope is linear, so that gain and share fit exactly.
 */

/** Beyond this number of temperatures the choice is certain, to a millionth. */
export const maxTemperatures = 14;
/** Points of the table for each temperature of difference. */
const pointsPerTemperature = 16;

const size = 2 * maxTemperatures * pointsPerTemperature;
const differenceAt = (index: number): number => index / pointsPerTemperature - maxTemperatures;

/** The share that reviews, from `-maxTemperatures` on. */
const softShare: Float64Array = Float64Array.from(
  { length: size + 2 },
  (_, i) => 1 / (1 + Math.exp(-differenceAt(i))),
);

/** The gain in temperatures: the integral of the share, with which it begins, to a millionth of it. */
const softGain: Float64Array = softShare.slice();
for (let i = 1; i < softGain.length; i += 1) {
  const area = ((softShare[i - 1] ?? 0) + (softShare[i] ?? 0)) / (2 * pointsPerTemperature);
  softGain[i] = (softGain[i - 1] ?? 0) + area;
}

/** The share that reviews, for one difference in temperatures between `-maxTemperatures` and `maxTemperatures`. */
export function shareAt(difference: number): number {
  const position = (difference + maxTemperatures) * pointsPerTemperature;
  const below = Math.floor(position);
  const share = softShare[below] ?? 0;
  return share + (position - below) * ((softShare[below + 1] ?? 1) - share);
}

/** The gain in temperatures, likewise. */
export function gainAt(difference: number): number {
  const position = (difference + maxTemperatures) * pointsPerTemperature;
  const below = Math.floor(position);
  const beyond = position - below;
  const share = softShare[below] ?? 0;
  const rise = (softShare[below + 1] ?? 1) - share;
  return (softGain[below] ?? 0) + (beyond * (share + (beyond / 2) * rise)) / pointsPerTemperature;
}
