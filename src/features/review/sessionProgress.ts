/** The session of the card on screen, and how far it is. */
import type { Calendar } from "../../domain/scheduling/calendar";
import type { CustomSession } from "../../domain/events/customSession";
import { restOfCustomSession } from "../../domain/study/customSessionQueue";
import { type Queue, type QueueContext, canBeAsked, countRemaining } from "../../domain/study/queue";
import {
  type Session,
  answerEventsOf,
  currentSession,
  earlierSessionOfCard,
} from "../../domain/study/session";
import type { EpochMs } from "../../domain/time";

export type SessionProgress = {
  readonly session: Session | undefined;
  readonly custom: CustomSession | undefined;
  readonly answeredCount: number;
  /** With the card on screen, which a newer plan may leave out. */
  readonly remainingCount: number;
};

export function sessionProgressOf(
  context: QueueContext,
  queue: Queue,
  shownAt: EpochMs,
  calendar: Calendar,
): SessionProgress {
  const { study, today, now } = context;
  const session = currentSession(study, today, now);
  const earlier = session ? undefined : earlierSessionOfCard(study, shownAt, now, calendar);
  // After the start of a day a custom session goes on with the next grade.
  const rest = earlier && restOfCustomSession(earlier, study);
  const restCount = rest?.cards.filter((card) => canBeAsked(context, card)).length;
  return {
    session,
    custom: (session ?? earlier)?.custom,
    answeredCount: session ? answerEventsOf(session).length : 0,
    remainingCount: Math.max(1, restCount ?? countRemaining(queue, now)),
  };
}
