/** The button that starts today's review, with what it will take. */
import { useId } from "react";
import { type TodaysPlan, todaysQueue } from "../../../domain/planning/plannedQueue";
import { buildQueue } from "../../../domain/study/buildQueue";
import { type Queue, type QueueContext, countDue, countRemaining } from "../../../domain/study/queue";
import { LinkButton } from "../../../components/LinkButton";
import { describeComingBack } from "../../shared/describeNextReview";
import { describePlanEnd } from "../../shared/describePlanEnd";
import { formatCount } from "../../shared/format";
import { MoreMinutesButton } from "../../shared/MoreMinutesButton";
import { paths } from "../../shared/paths";

type Props = {
  readonly context: QueueContext;
  /** Undefined while it is being made: until then cards come when they are due. */
  readonly planned: TodaysPlan | undefined;
  readonly isSessionOpen: boolean;
};

export function StartReview({ context, planned, isSessionOpen }: Props) {
  const detailId = useId();
  const queue = planned ? todaysQueue(context, planned) : buildQueue(context);
  const { now } = context;
  const remainingCount = countRemaining(queue, now);
  if (remainingCount === 0) {
    return (
      <div className="mt-5">
        <p className="text-lg">
          {describeComingBack(queue, now) ??
            (planned ? describePlanEnd(planned, context.today) : "Nothing is due.")}
        </p>
        {planned && <MoreMinutesButton today={context.today} className="mt-3" />}
      </div>
    );
  }
  const toReview = countDue(queue, now);
  const minutes = planned && Math.max(1, Math.round(secondsOf(queue, planned) / 60));
  const parts = [
    ...(toReview > 0 ? [`${toReview} to review`] : []),
    ...(queue.newCards.length > 0 ? [`${queue.newCards.length} new`] : []),
  ];
  return (
    <>
      <LinkButton to={paths.review} aria-describedby={detailId} className="mt-5 h-16 w-full text-lg">
        {isSessionOpen ? `Go on, ${formatCount(remainingCount, "card")} left` : "Start review"}
      </LinkButton>
      <p id={detailId} className="mt-2 text-center text-[0.9375rem]">
        {minutes === undefined ? "" : `${formatCount(minutes, "minute")} · `}
        {parts.join(", ")}
      </p>
    </>
  );
}

function secondsOf(queue: Queue, { plan, model }: TodaysPlan): number {
  const cards = new Set([...queue.reviews, ...queue.newCards]);
  return plan.ranked
    .filter(({ id }) => cards.has(id))
    .reduce((sum, { seconds }) => sum + seconds, model.seconds.recalled * queue.learning.length);
}
