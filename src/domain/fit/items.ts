/** Histories in the form in which FSRS's optimiser takes them: the beginnings of each history, each with a review to predict at its end. */
import { type History, isTest } from "./histories";

export type Items = {
  /** One after the other; `lengths` says where each item ends. */
  readonly ratings: Uint32Array;
  readonly days: Uint32Array;
  readonly lengths: Uint32Array;
};

export function itemsOf(histories: readonly History[]): Items {
  const ratings: number[] = [];
  const days: number[] = [];
  const lengths: number[] = [];
  for (const history of histories) {
    for (const [i, review] of history.entries()) {
      if (!isTest(review)) continue;
      for (const each of history.slice(0, i + 1)) {
        ratings.push(each.grade);
        days.push(each.days);
      }
      lengths.push(i + 1);
    }
  }
  return {
    ratings: Uint32Array.from(ratings),
    days: Uint32Array.from(days),
    lengths: Uint32Array.from(lengths),
  };
}
