/** What FSRS learns from: each card's grades and the days between them. */
import type { Day } from "../day";
import { inOrder } from "../log";
import type { Grade } from "../memory";
import { drawersOf } from "../shelf";
import type { Study, Track } from "../study";

export type Review = {
  readonly grade: Grade;
  /** Days since the review before, as the person counts days; 0 for the first, and for one on the same day. */
  readonly days: number;
  /** Epoch milliseconds. */
  readonly at: number;
};

/** The reviews of one card, oldest first. A card that was reset has one history for each of its lives. */
export type History = readonly Review[];

export const historiesOf = (study: Study): readonly History[] =>
  drawersOf(study.tracks)
    .flatMap(livesOf)
    .filter(({ length }) => length > 0);

function livesOf({ reviews, changes }: Track): readonly History[] {
  const resets = changes.filter(({ change }) => change.type === "reset");
  const lives: Review[][] = [[]];
  let last: Day | undefined;
  for (const review of reviews) {
    const gone = resets.filter((reset) => inOrder(reset, review) < 0).length;
    if (gone >= lives.length) {
      while (lives.length <= gone) lives.push([]);
      last = undefined;
    }
    // A clock set back never makes time run backwards.
    const days = last === undefined ? 0 : Math.max(0, review.day - last);
    last = Math.max(last ?? review.day, review.day);
    lives.at(-1)?.push({ grade: review.grade, days, at: review.at });
  }
  return lives;
}

/** What can be predicted: a review on a later day than the one before it. */
export const isTest = ({ days }: Review): boolean => days > 0;

export const testsIn = (histories: readonly History[]): number =>
  histories.reduce((sum, history) => sum + history.filter(isTest).length, 0);
