/** A grid of (stability, difficulty) on which the value of a card is known; between its points it is interpolated. */

export type StateGrid = {
  /** Number of points of each kind; a point's index is `difficultyIndex * stabilityCount + stabilityIndex`. */
  readonly stabilityCount: number;
  readonly difficultyCount: number;
  readonly stabilities: Float64Array;
  readonly difficulties: Float64Array;
  /** Where a stability lies: the index of the point below, plus the share of the way to the next. Clamped to the grid. */
  readonly stabilityPosition: (stability: number) => number;
  readonly difficultyPosition: (difficulty: number) => number;
};

/** Days. Below, recall on a later day is poor whatever happens; above, it is nearly certain within a horizon of some months. */
const lowest = 0.01;
const highest = 5_000;
/** FSRS's gain is proportional to 11 - difficulty; evenly spaced logarithms of that leave a third of the error of even steps. */
const reference = 11;

/** Evenly spaced in the logarithms of stability and of 11 - difficulty. */
export function createGrid(stabilityCount: number, difficultyCount: number): StateGrid {
  const low = Math.log(lowest);
  const step = (Math.log(highest) - low) / (stabilityCount - 1);
  const easiest = Math.log(reference - 1);
  const fall = easiest / (difficultyCount - 1);
  const within = (position: number, pointCount: number) => Math.min(pointCount - 1, Math.max(0, position));
  return {
    stabilityCount,
    difficultyCount,
    stabilities: Float64Array.from({ length: stabilityCount }, (_, i) => Math.exp(low + step * i)),
    difficulties: Float64Array.from(
      { length: difficultyCount },
      (_, i) => reference - Math.exp(easiest - fall * i),
    ),
    stabilityPosition: (stability) => within((Math.log(stability) - low) / step, stabilityCount),
    difficultyPosition: (difficulty) =>
      within((easiest - Math.log(reference - difficulty)) / fall, difficultyCount),
  };
}
