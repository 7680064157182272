/** Which card to ask next, near the end of the day's minutes: the one after which the rest of them is best filled, too. */
import type { StudyDynamics } from "./person/studyModel";

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
/** So many of each list are looked at: who gains less for a second is seldom the better end. */
const considered = 12;

/**
 * The index of the card to ask with so many seconds left; undefined if none fits. A card is begun only if its longest answer
 * fits. What a card leaves is worth what the best filling of it with cards like the first review and the first new one is.
 */
export function chooseNext(
  candidates: readonly Candidate[],
  left: number,
  dynamics: StudyDynamics,
): number | undefined {
  const longest = Math.max(dynamics.longestFirst, dynamics.longestReview);
  if (left <= 0) return undefined;
  if (left > tail * longest) return candidates.length > 0 ? 0 : undefined;
  const fits = (card: Candidate) => (card.isNew ? dynamics.longestFirst : dynamics.longestReview) <= left;
  const counts = { new: 0, known: 0 };
  const filling = fillings(candidates, left, dynamics);
  let best: number | undefined;
  let most = 0;
  for (const [index, card] of candidates.entries()) {
    const kind = card.isNew ? "new" : "known";
    counts[kind] += 1;
    // New cards differ in weight alone; the first is the best of them.
    if (!fits(card) || counts[kind] > (card.isNew ? 1 : considered)) continue;
    const worth = worthOf(card, left, filling, dynamics);
    if (worth > most) {
      most = worth;
      best = index;
    }
  }
  return best;
}

/** For each whole number of seconds, what they can still gain. */
function fillings(candidates: readonly Candidate[], left: number, dynamics: StudyDynamics): Float64Array {
  const kinds = [candidates.find(({ isNew }) => isNew), candidates.find(({ isNew }) => !isNew)];
  const filling = new Float64Array(Math.floor(left) + 1);
  for (let seconds = 1; seconds < filling.length; seconds += 1) {
    let most = 0;
    for (const card of kinds) {
      if (!card || (card.isNew ? dynamics.longestFirst : dynamics.longestReview) > seconds) continue;
      most = Math.max(most, worthOf(card, seconds, filling, dynamics));
    }
    filling[seconds] = most;
  }
  return filling;
}

function worthOf(card: Candidate, left: number, filling: Float64Array, dynamics: StudyDynamics): number {
  const after = (seconds: number) => filling[Math.max(0, Math.floor(left - seconds))] ?? 0;
  const afterAny = (outcome: keyof StudyDynamics["durations"]) =>
    dynamics.durations[outcome].reduce((sum, { seconds, chance }) => sum + chance * after(seconds), 0);
  return (
    card.gain +
    (card.isNew
      ? afterAny("new")
      : card.recall * afterAny("recalled") + (1 - card.recall) * afterAny("forgotten"))
  );
}
