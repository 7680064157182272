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

/** With more seconds left than so many of the longest answers, the end of the day doesn't matter yet: the first one is asked. */
const tail = 5;
/** So many known cards and so many new ones are looked at: who gains less for a second is seldom the better end. */
const considered = 12;

/**
 * The index of the card to ask with so many seconds left; undefined if none fits. A card is begun only if its longest answer
 * fits. A knapsack: of the cards in order, each is asked or passed over, and what it takes is known only afterwards. New cards
 * come last, because they take the most and vary the least: they fill what quick answers leave.
 */
export function chooseNext(
  candidates: readonly Candidate[],
  left: number,
  dynamics: StudyDynamics,
): number | undefined {
  const longest = Math.max(dynamics.longestFirst, dynamics.longestReview);
  if (left <= 0) return undefined;
  if (left > tail * longest) return candidates.length > 0 ? 0 : undefined;
  const known: number[] = [];
  const fresh: number[] = [];
  for (let index = 0; index < candidates.length; index += 1) {
    const kind = candidates[index]?.isNew === true ? fresh : known;
    if (kind.length < considered) kind.push(index);
  }
  const whole = Math.floor(left);
  /** For each whole number of seconds: what the cards that have been gone through can gain in them. */
  const filling = new Float64Array(whole + 1);
  let best: number | undefined;
  for (const index of [...known, ...fresh].toReversed()) {
    const card = candidates[index];
    if (!card) continue;
    const durations = durationsOf(card, dynamics);
    const needed = card.isNew ? dynamics.longestFirst : dynamics.longestReview;
    for (let rest = whole; rest + (left - whole) >= needed; rest -= 1) {
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
