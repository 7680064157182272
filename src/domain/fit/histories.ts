/** What FSRS learns from: each card's grades and the days between them. */
import type { Day } from "../day";
import { type Deed, type Read, deedsByCard } from "../deeds";
import type { Grade } from "../memory";

export type Review = {
  readonly grade: Grade;
  /** Days since the review before, as the person counts days; 0 for the first, and for one on the same day. */
  readonly days: number;
  /** Epoch milliseconds. */
  readonly at: number;
};

/** The reviews of one card, oldest first. A card that was reset has one history for each of its lives. */
export type History = readonly Review[];

export const historiesOf = (read: Read): readonly History[] =>
  [...deedsByCard(read).values()].flatMap(livesOf).filter(({ length }) => length > 0);

function livesOf(deeds: readonly Deed[]): readonly History[] {
  const lives: Review[][] = [[]];
  let last: Day | undefined;
  for (const deed of deeds) {
    if (deed.type === "changed") {
      if (deed.change.type !== "reset") continue;
      lives.push([]);
      last = undefined;
      continue;
    }
    // A clock set back never makes time run backwards.
    const days = last === undefined ? 0 : Math.max(0, deed.day - last);
    last = Math.max(last ?? deed.day, deed.day);
    lives.at(-1)?.push({ grade: deed.grade, days, at: deed.at });
  }
  return lives;
}

/** What can be predicted: a review on a later day than the one before it. */
export const isTest = ({ days }: Review): boolean => days > 0;

export const testsIn = (histories: readonly History[]): number =>
  histories.reduce((sum, history) => sum + history.filter(isTest).length, 0);
