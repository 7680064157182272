/** How long this person remembers against what FSRS believes, from their answers so far. */
import { createMemoryModel } from "./memoryModel";

/** One review on a later day than the last one: days since then, the stability that FSRS believed in, and whether it was recalled. */
export type TestedMemory = {
  readonly days: number;
  readonly stability: number;
  readonly isRecalled: boolean;
};

/** Before any answers: as FSRS believes, give or take a factor of two (standard deviation of the logarithm). */
const priorDeviation = Math.LN2;
/** Candidates from an eighth to eight times, in steps of some 5%. */
const candidates = Array.from({ length: 81 }, (_, i) => 2 ** ((i - 40) / 13.333));

/**
 * The posterior mean of the logarithm of the scale, as a scale: 1 without answers, and nearer to what the answers say the more
 * there are. For `stabilityScale` of the study model.
 */
export function estimateStabilityScale(
  tests: readonly TestedMemory[],
  parameters: readonly number[],
): number {
  const { recall } = createMemoryModel(parameters);
  const logLikelihoods = candidates.map((scale) =>
    tests.reduce(
      (sum, { days, stability, isRecalled }) => {
        const chance = recall(days, stability * scale);
        return sum + Math.log(Math.max(1e-9, isRecalled ? chance : 1 - chance));
      },
      -0.5 * (Math.log(scale) / priorDeviation) ** 2,
    ),
  );
  const best = Math.max(...logLikelihoods);
  let total = 0;
  let mean = 0;
  for (const [i, scale] of candidates.entries()) {
    const chance = Math.exp((logLikelihoods[i] ?? 0) - best);
    total += chance;
    mean += chance * Math.log(scale);
  }
  return Math.exp(mean / total);
}
