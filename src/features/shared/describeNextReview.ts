/** One sentence that says when the next cards are due. */
import type { Settings } from "../../domain/settings";
import { buildQueue } from "../../domain/study/buildQueue";
import { type QueueEntry, countRemaining, nextDueDay } from "../../domain/study/queue";
import { type Study, cardStateOf } from "../../domain/study/study";
import type { Day } from "../../domain/time";
import { formatCount, formatRelativeDay, formatTime } from "./format";

export function describeNextReview(
  entries: readonly QueueEntry[],
  study: Study,
  settings: Settings,
  now: number,
  today: Day,
): string {
  const queue = buildQueue({ entries, study, settings, now, today });
  const { learningLater, overLimit } = queue;
  const remainingToday = countRemaining(queue) - learningLater.length;
  if (remainingToday > 0) return `${formatCount(remainingToday, "card")} left today.`;
  const nextLearning = learningLater[0];
  if (nextLearning) {
    const verb = learningLater.length === 1 ? "comes" : "come";
    return `${formatCount(learningLater.length, "learning card")} ${verb} back at ${formatTime(nextLearning.dueAt)}.`;
  }
  const hasUnseen = entries.some(({ card }) => {
    const { memory, status } = cardStateOf(study, card);
    return !memory && !status.suspended;
  });
  // No new cards while reviews are over the daily limit.
  if (hasUnseen && settings.newPerDay > 0 && overLimit === 0)
    return "Come back tomorrow: there are new cards to learn.";
  const dueDay = nextDueDay({ entries, study, today });
  if (dueDay !== undefined) return `The next cards are due ${formatRelativeDay(dueDay, today)}.`;
  return hasUnseen ? "New cards per day is set to 0 in Settings." : "There are no cards to review.";
}
