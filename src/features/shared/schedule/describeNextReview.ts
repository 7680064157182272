/** One sentence that says when the next cards are due. */
import type { Settings } from "../../../domain/settings";
import { buildDailyQueue } from "../../../domain/study/buildDailyQueue";
import {
  type Queue,
  type QueueEntry,
  cardsComingBack,
  countRemaining,
  nextDueDay,
} from "../../../domain/study/queue";
import { type Study, cardStateOf } from "../../../domain/study/study";
import type { Day, EpochMs } from "../../../domain/time";
import { formatCount } from "../format";
import { formatStudyDay, formatWait } from "../formatDates";

export function describeNextReview(
  entries: readonly QueueEntry[],
  study: Study,
  settings: Settings,
  now: EpochMs,
  today: Day,
): string {
  const queue = buildDailyQueue({ entries, study, settings, now, today });
  const remainingToday = countRemaining(queue, now);
  if (remainingToday > 0) return `${formatCount(remainingToday, "card")} left today.`;
  const comingBack = describeComingBack(queue, now);
  if (comingBack !== undefined) return comingBack;
  const tomorrow = formatStudyDay(today + 1, today, now, settings.dayStartHour);
  if (queue.overLimit > 0)
    return `${formatCount(queue.overLimit, "more due card")} can wait: you have reached the day's limit. Come back ${tomorrow}.`;
  const hasUnseen = entries.some(({ card }) => {
    const { memory, status } = cardStateOf(study, card);
    return !memory && !status.suspended;
  });
  // There are none on the day of the interview.
  const isInterviewNext = settings.interview?.day === today + 1;
  if (hasUnseen && settings.newPerDay > 0 && !isInterviewNext)
    return `Come back ${tomorrow}: there are new cards to learn.`;
  const dueDay = nextDueDay({ entries, study, today });
  if (dueDay !== undefined)
    return `The next cards are due ${formatStudyDay(dueDay, today, now, settings.dayStartHour)}.`;
  return hasUnseen && !isInterviewNext
    ? "New cards per day is set to 0 in Settings."
    : "There are no cards to review.";
}

/** When today's cards come back that can't be reviewed yet: `1 card comes back in 45 minutes.` Undefined if there are none. */
export function describeComingBack(queue: Queue, now: EpochMs): string | undefined {
  const cards = cardsComingBack(queue, now);
  if (!cards[0]) return undefined;
  const wait = formatWait(cards[0].dueAt, now);
  return cards.length === 1
    ? `1 card comes back ${wait}.`
    : `${formatCount(cards.length, "card")} come back, the first ${wait}.`;
}
