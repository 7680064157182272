/** Chooses the card to ask next: near the end of the day's minutes, the first of the cards that fill them best. */
import type { Duration, StudyDynamics } from "./person/studyModel";

/** A card that may be asked today. Lists of them are sorted by gain per second, largest first. */
export type Candidate = {
  /** Expected weighted cards gained on the day of the interview by asking it today. */
  readonly gain: number;
  readonly isNew: boolean;
  /** The chance that it is recalled now; of a new one, 0. */
  readonly recall: number;
};

/** While more seconds are left than this number of the longest answers take, the first card is asked. */
const endOfDayLongestAnswers = 5;
/** How many known cards and how many new cards are compared: one that gains less per second is seldom a better choice. */
const maxCandidatesPerKind = 12;

/**
 * The index of the card to ask in the seconds that are left; undefined if none fits. A card is begun only if its longest answer
 * fits. A knapsack problem: each card in turn is asked or skipped, and its seconds are known only afterwards. New cards come
 * last, because they take the most seconds and vary the least: they fill what quick answers leave.
 */
export function choosePlannedCard(
  candidates: readonly Candidate[],
  secondsLeft: number,
  dynamics: StudyDynamics,
): number | undefined {
  const longest = Math.max(dynamics.longestFirstSeconds, dynamics.longestReviewSeconds);
  if (secondsLeft <= 0) return undefined;
  if (secondsLeft > endOfDayLongestAnswers * longest) return candidates.length > 0 ? 0 : undefined;
  const knownIndexes: number[] = [];
  const newIndexes: number[] = [];
  for (let index = 0; index < candidates.length; index += 1) {
    const indexes = candidates[index]?.isNew === true ? newIndexes : knownIndexes;
    if (indexes.length < maxCandidatesPerKind) indexes.push(index);
  }
  const wholeSeconds = Math.floor(secondsLeft);
  /** For each whole number of seconds: the expected gain of the cards looked at so far. */
  const gainBySeconds = new Float64Array(wholeSeconds + 1);
  let best: number | undefined;
  for (const index of [...knownIndexes, ...newIndexes].toReversed()) {
    const card = candidates[index];
    if (!card) continue;
    const durations = durationsOf(card, dynamics);
    const longestAnswer = card.isNew ? dynamics.longestFirstSeconds : dynamics.longestReviewSeconds;
    const partOfSecond = secondsLeft - wholeSeconds;
    for (let remaining = wholeSeconds; remaining + partOfSecond >= longestAnswer; remaining -= 1) {
      let expectedGain = card.gain;
      for (const { seconds, chance } of durations) {
        expectedGain += chance * (gainBySeconds[Math.max(0, Math.floor(remaining - seconds))] ?? 0);
      }
      if (expectedGain < (gainBySeconds[remaining] ?? 0)) continue;
      gainBySeconds[remaining] = expectedGain;
      if (remaining === wholeSeconds) best = index;
    }
  }
  return best;
}

/** The times that the card may take, each with its chance. */
function durationsOf({ isNew, recall }: Candidate, { durations }: StudyDynamics): readonly Duration[] {
  const scaled = (outcome: readonly Duration[], share: number) =>
    outcome.map(({ seconds, chance }) => ({ seconds, chance: share * chance }));
  return isNew
    ? durations.new
    : [...scaled(durations.recalled, recall), ...scaled(durations.forgotten, 1 - recall)];
}
