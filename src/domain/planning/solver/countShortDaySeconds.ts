/** Seconds that cards count for on short days, whose last seconds are lost where no card fits: they give a tighter bound. */
import type { Duration, StudyDynamics } from "../person/studyModel";

type CountedSeconds = {
  /** Counted seconds of a new card. */
  readonly first: number;
  /** Counted seconds of a review at this chance of recall. */
  readonly review: (recall: number) => number;
  /** Counted seconds that a day with these seconds can hold at most. */
  readonly capacity: (seconds: number) => number;
};

const stepsPerSecond = 20;
/** Days longer than this number of the longest answers lose hardly anything. */
const longestAnswers = 5;
/** Most reviews are of cards whose recall is between these; where it is higher, they count for their own seconds. */
const usualRecall = [0.5, 0.9] as const;
const sureRecall = 0.97;
/** Chances of recall at which the counted seconds are known. */
const nodes = 40;
/** Seconds of a card for which no day has time. */
const unavailableSeconds = 1e6;

/**
 * Let most(s) be any function of the seconds left in a day that is nowhere below 0. A card is begun only if its longest answer
 * fits. With s seconds left it lowers `most` on average by most(s) − E most(s − seconds taken). If each card counts for the
 * minimum of that over all s, the cards of a day count on average for at most most(seconds of the day), under any policy. The
 * bound needs nothing else; with most(s) = s, cards count for their usual seconds.
 *
 * Here most(s) is the most that a day of s seconds holds if a usual review counts for a factor of its seconds: the largest factor
 * with which no day holds more than its seconds. Undefined if there is none above 1.
 */
export function countShortDaySeconds(
  dynamics: StudyDynamics,
  days: readonly number[],
): CountedSeconds | undefined {
  const { longestFirstSeconds, longestReviewSeconds, durations } = dynamics;
  const longest = Math.max(...days);
  if (longest > longestAnswers * Math.max(longestFirstSeconds, longestReviewSeconds)) return undefined;
  // The seconds of a day are rounded up, those of a card down.
  const stepsOf = (seconds: number) => Math.ceil(seconds * stepsPerSecond);
  let most: Float64Array | undefined;
  let factor = 1;
  for (let step = 0.5; step > 0.001; step /= 2) {
    const candidate = mostHeld(dynamics, stepsOf(longest), factor + step);
    if (days.some((seconds) => (candidate[stepsOf(seconds)] ?? 0) > seconds + 1e-9)) continue;
    factor += step;
    most = candidate;
  }
  if (!most) return undefined;
  let first = unavailableSeconds;
  const review = new Float64Array(nodes + 1).fill(unavailableSeconds);
  for (const [left, value] of most.entries()) {
    if (fits(longestFirstSeconds, left))
      first = Math.min(first, value - expectLeft(most, durations.new, left));
    if (!fits(longestReviewSeconds, left)) continue;
    const recalled = value - expectLeft(most, durations.recalled, left);
    const forgotten = value - expectLeft(most, durations.forgotten, left);
    for (const [node, least] of review.entries())
      review[node] = Math.min(least, forgotten + (node / nodes) * (recalled - forgotten));
  }
  return {
    first,
    // The minimum of lines is concave, so that it is never below the interpolation between two nodes.
    review: (recall) => {
      const node = Math.min(nodes - 1, Math.floor(recall * nodes));
      const below = review[node] ?? 0;
      return below + (recall * nodes - node) * ((review[node + 1] ?? 0) - below);
    },
    capacity: (seconds) => most[stepsOf(seconds)] ?? 0,
  };
}

const fits = (longestAnswer: number, left: number): boolean =>
  left >= Math.floor(longestAnswer * stepsPerSecond);

function expectLeft(most: Float64Array, outcome: readonly Duration[], left: number): number {
  let sum = 0;
  for (const { seconds, chance } of outcome)
    sum += chance * (most[Math.max(0, left - Math.floor(seconds * stepsPerSecond))] ?? 0);
  return sum;
}

/** For each number of steps: the most that cards begun in them count for. */
function mostHeld(dynamics: StudyDynamics, steps: number, factor: number): Float64Array {
  const { longestFirstSeconds, longestReviewSeconds, durations, firstSeconds, reviewSeconds } = dynamics;
  const most = new Float64Array(steps + 1);
  for (let left = 1; left <= steps; left += 1) {
    let best = most[left - 1] ?? 0;
    if (fits(longestFirstSeconds, left))
      best = Math.max(best, firstSeconds + expectLeft(most, durations.new, left));
    if (fits(longestReviewSeconds, left)) {
      const recalled = expectLeft(most, durations.recalled, left);
      const forgotten = expectLeft(most, durations.forgotten, left);
      for (const chance of [...usualRecall, sureRecall]) {
        const counted = (chance === sureRecall ? 1 : factor) * reviewSeconds(chance);
        best = Math.max(best, counted + chance * recalled + (1 - chance) * forgotten);
      }
    }
    most[left] = best;
  }
  return most;
}
