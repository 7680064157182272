/** Splits reviews in time: the older ones to train on, the newest fifth to evaluate on. */
import type { EpochMs } from "../time";
import { type ReviewHistory, isLongTermReview } from "./reviewHistories";

/** When the newest fifth of the reviews starts. */
export function evaluationStartOf(histories: readonly ReviewHistory[]): EpochMs {
  const timestamps = histories
    .flatMap((history) => history.filter(isLongTermReview).map(({ timestamp }) => timestamp))
    .sort((a, b) => a - b);
  return timestamps[Math.floor(timestamps.length * 0.8)] ?? Infinity;
}

/** The histories as they were before this moment. */
export const historiesBefore = (
  histories: readonly ReviewHistory[],
  end: EpochMs,
): readonly ReviewHistory[] =>
  histories
    .map((history) => history.filter(({ timestamp }) => timestamp < end))
    .filter(({ length }) => length > 0);
