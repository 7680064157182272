/** Which card to ask next, near the end of the day's minutes: the first of those that fill the rest of them best. */
import type { Duration, StudyDynamics } from "./person/studyModel";

/** A card that may be asked today. Lists of them have the largest gain for a second first. */
export type Candidate = {
  /** Expected weighted cards gained on the day of the interview by asking it today. */
  readonly gain: number;
  readonly isNew: boolean;
  /** The chance that it is recalled now; of a new one, 0. */
  readonly recall: number;
};

/** With more seconds left than this number of the longest answers, the end of the day doesn't matter yet: the first card is asked. */
const endOfDayLongestAnswers = 5;
/** Known cards and new ones that are each looked at: one that gains less for a second is seldom better for the end. */
const maxCandidatesPerKind = 12;

/**
 * The index of the card to ask in the seconds that are left; undefined if none fits. A card is begun only if its longest answer
 * fits. A knapsack: of the cards in order, each is asked or passed over, and what it takes is known only afterwards. New cards
 * come last, because they take the most and vary the least: they fill what quick answers leave.
 */
export function choosePlannedCard(
  candidates: readonly Candidate[],
  secondsLeft: number,
  dynamics: StudyDynamics,
): number | undefined {
  const longest = Math.max(dynamics.longestFirst, dynamics.longestReview);
  if (secondsLeft <= 0) return undefined;
  if (secondsLeft > endOfDayLongestAnswers * longest) return candidates.length > 0 ? 0 : undefined;
  const known: number[] = [];
  const fresh: number[] = [];
  for (let index = 0; index < candidates.length; index += 1) {
    const kind = candidates[index]?.isNew === true ? fresh : known;
    if (kind.length < maxCandidatesPerKind) kind.push(index);
  }
  const whole = Math.floor(secondsLeft);
  /** For each whole number of seconds: what the cards that have been gone through can gain in them. */
  const filling = new Float64Array(whole + 1);
  let best: number | undefined;
  for (const index of [...known, ...fresh].toReversed()) {
    const card = candidates[index];
    if (!card) continue;
    const durations = durationsOf(card, dynamics);
    const needed = card.isNew ? dynamics.longestFirst : dynamics.longestReview;
    for (let rest = whole; rest + (secondsLeft - whole) >= needed; rest -= 1) {
      let worth = card.gain;
      for (const { seconds, chance } of durations) {
        worth += chance * (filling[Math.max(0, Math.floor(rest - seconds))] ?? 0);
      }
      if (worth < (filling[rest] ?? 0)) continue;
      filling[rest] = worth;
      if (rest === whole) best = index;
    }
  }
  return best;
}

/** What the card may take, each with its chance. */
function durationsOf({ isNew, recall }: Candidate, { durations }: StudyDynamics): readonly Duration[] {
  const scaled = (outcome: readonly Duration[], share: number) =>
    outcome.map(({ seconds, chance }) => ({ seconds, chance: share * chance }));
  return isNew
    ? durations.new
    : [...scaled(durations.recalled, recall), ...scaled(durations.forgotten, 1 - recall)];
}
