/** Parameters of one's own: trained on the older part of the log, and kept only if they predict the newest part better. */
import type { Scheduling } from "../memory";
import { type History, isTest, testsIn } from "./histories";
import { type Items, itemsOf } from "./items";
import { lossOf } from "./loss";

export type Fit = {
  /** The 21 weights that were found. */
  readonly weights: readonly number[];
  /** Log loss over the newest fifth of the reviews, by the present weights and by those. */
  readonly before: number;
  readonly after: number;
  /** How many reviews that is. */
  readonly tests: number;
  /** How many reviews there are to learn from in all. */
  readonly reviews: number;
  /** Whether they predict better. */
  readonly isBetter: boolean;
};

/** FSRS needs so many reviews before it learns more from them than it knows already. */
export const enoughReviews = 400;

/** The moment from which on the newest fifth of the reviews lies, epoch milliseconds. */
export function newestFifth(histories: readonly History[]): number {
  const times = histories
    .flatMap((history) => history.filter(isTest).map(({ at }) => at))
    .sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.8)] ?? Infinity;
}

/** The histories as they were before that moment. */
export const before = (histories: readonly History[], moment: number): readonly History[] =>
  histories.map((history) => history.filter(({ at }) => at < moment)).filter(({ length }) => length > 0);

/** `train` finds weights for items: FSRS's own optimiser. Throws what that throws. */
export function fitTo(
  histories: readonly History[],
  scheduling: Scheduling,
  train: (items: Items) => readonly number[],
): Fit {
  const moment = newestFifth(histories);
  const weights = train(itemsOf(before(histories, moment)));
  const present = lossOf(histories, scheduling, moment);
  const found = lossOf(histories, { ...scheduling, weights }, moment);
  return {
    weights,
    before: present.loss,
    after: found.loss,
    tests: present.tests,
    reviews: testsIn(histories),
    isBetter: found.loss < present.loss,
  };
}

/** Whether it is time to train: once there is enough, and again when there is twice as much as the last time. */
export const isTimeToFit = (reviews: number, lastReviews: number | undefined): boolean =>
  reviews >= Math.max(enoughReviews, 2 * (lastReviews ?? 0));
