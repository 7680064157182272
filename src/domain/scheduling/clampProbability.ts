/** Predictions are clamped, as in fsrs-rs, so that their log loss is finite. */
const maxProbability = 0.9999;

export const clampProbability = (probability: number): number =>
  Math.min(maxProbability, Math.max(1 - maxProbability, probability));
