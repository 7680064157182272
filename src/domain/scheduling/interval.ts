/** The time from a review to the next one. */
import { type EpochMs, msPerMinute } from "../time";
import type { Memory } from "./memory";

/** Days for a review card, minutes for one in learning. */
export type Interval =
  | { readonly type: "days"; readonly count: number }
  | { readonly type: "minutes"; readonly count: number };

/** The interval that a grade at this moment has led to. */
export function intervalAfter({ next, lastReviewedDay }: Memory, timestamp: EpochMs): Interval {
  return next.type === "review"
    ? { type: "days", count: next.dueDay - lastReviewedDay }
    : { type: "minutes", count: Math.round((next.dueAt - timestamp) / msPerMinute) };
}
