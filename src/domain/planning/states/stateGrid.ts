/** A grid of (stability, difficulty) on which the value of a card is known; between its points it is interpolated. */

export type StateGrid = {
  /** Number of points of each kind; a point's index is `difficultyIndex * stabilities + stabilityIndex`. */
  readonly stabilities: number;
  readonly difficulties: number;
  readonly stability: Float64Array;
  readonly difficulty: Float64Array;
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
export function createGrid(stabilities: number, difficulties: number): StateGrid {
  const low = Math.log(lowest);
  const step = (Math.log(highest) - low) / (stabilities - 1);
  const easiest = Math.log(reference - 1);
  const fall = easiest / (difficulties - 1);
  const within = (position: number, points: number) => Math.min(points - 1, Math.max(0, position));
  return {
    stabilities,
    difficulties,
    stability: Float64Array.from({ length: stabilities }, (_, i) => Math.exp(low + step * i)),
    difficulty: Float64Array.from(
      { length: difficulties },
      (_, i) => reference - Math.exp(easiest - fall * i),
    ),
    stabilityPosition: (stability) => within((Math.log(stability) - low) / step, stabilities),
    difficultyPosition: (difficulty) =>
      within((easiest - Math.log(reference - difficulty)) / fall, difficulties),
  };
}
