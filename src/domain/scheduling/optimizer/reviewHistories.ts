/** The training data of FSRS: each card's grades and the days between them. */
import type { Day } from "../calendar";
import { type CardEvent, type LogView, eventsByCard } from "../../events/cardEvents";
import type { Grade } from "../fsrs";

export type Review = {
  readonly grade: Grade;
  /** Study days since the previous review. 0 for the first one, and for another one on the same day. */
  readonly elapsedDays: number;
  /** Epoch milliseconds. */
  readonly timestamp: number;
};

/** The reviews of one card, oldest first. A reset starts a new history. */
export type ReviewHistory = readonly Review[];

export const reviewHistoriesOf = (view: LogView): readonly ReviewHistory[] =>
  [...eventsByCard(view).values()].flatMap(splitAtResets).filter(({ length }) => length > 0);

function splitAtResets(events: readonly CardEvent[]): readonly ReviewHistory[] {
  const histories: Review[][] = [[]];
  let lastDay: Day | undefined;
  for (const event of events) {
    if (event.type === "cardsChanged") {
      if (event.change.type !== "reset") continue;
      histories.push([]);
      lastDay = undefined;
      continue;
    }
    // The clock may have been set back: no negative intervals.
    const elapsedDays = lastDay === undefined ? 0 : Math.max(0, event.day - lastDay);
    lastDay = Math.max(lastDay ?? event.day, event.day);
    histories.at(-1)?.push({ grade: event.grade, elapsedDays, timestamp: event.timestamp });
  }
  return histories;
}

/** A review on a later day than the one before. FSRS trains on these only. */
export const isLongTermReview = ({ elapsedDays }: Review): boolean => elapsedDays > 0;

export const countLongTermReviews = (histories: readonly ReviewHistory[]): number =>
  histories.reduce((sum, history) => sum + history.filter(isLongTermReview).length, 0);
