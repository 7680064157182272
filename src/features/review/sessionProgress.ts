/** The session of the card on screen: its queue, and how far it is. */
import type { Calendar } from "../../domain/scheduling/calendar";
import type { CustomSession } from "../../domain/events/customSession";
import { type TodaysPlan, todaysQueue } from "../../domain/planning/plannedQueue";
import { buildCustomSessionQueue, restOfCustomSession } from "../../domain/study/customSessionQueue";
import { type Queue, type QueueContext, countRemaining } from "../../domain/study/queue";
import {
  type Session,
  answerEventsOf,
  currentSession,
  earlierSessionOfCard,
} from "../../domain/study/session";
import type { EpochMs } from "../../domain/time";

/** After the start of a day a custom session goes on with the next grade. Until then it has what that grade will start. */
export function sessionQueueOf(
  context: QueueContext,
  planned: TodaysPlan | undefined,
  shownAt: EpochMs,
  calendar: Calendar,
): Queue {
  const { study, today, now } = context;
  const earlier = currentSession(study, today, now)
    ? undefined
    : earlierSessionOfCard(study, shownAt, now, calendar);
  const custom = earlier && restOfCustomSession(earlier, study);
  return custom
    ? buildCustomSessionQueue(context, { custom, events: [] }, custom)
    : todaysQueue(context, planned);
}

export type SessionProgress = {
  readonly session: Session | undefined;
  readonly custom: CustomSession | undefined;
  readonly answeredCount: number;
  /** With the card on screen, which a newer plan may leave out. */
  readonly remainingCount: number;
};

export function sessionProgressOf(
  { study, today, now }: QueueContext,
  queue: Queue,
  shownAt: EpochMs,
  calendar: Calendar,
): SessionProgress {
  const session = currentSession(study, today, now);
  return {
    session,
    custom: (session ?? earlierSessionOfCard(study, shownAt, now, calendar))?.custom,
    answeredCount: session ? answerEventsOf(session).length : 0,
    remainingCount: Math.max(1, countRemaining(queue, now)),
  };
}
