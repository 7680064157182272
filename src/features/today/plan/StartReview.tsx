/** The button that starts today's review, with its minutes and cards. */
import { useId } from "react";
import type { TodaysPlan } from "../../../domain/planning/plannedQueue";
import type { StudyAmount } from "../../../domain/planning/planResult";
import { buildDailyQueue } from "../../../domain/study/buildDailyQueue";
import { type Queue, type QueueContext, countDue, countRemaining } from "../../../domain/study/queue";
import { LinkButton } from "../../../components/LinkButton";
import { describeComingBack } from "../../shared/schedule/describeNextReview";
import { describePlanEnd } from "../../shared/schedule/describePlanEnd";
import { describeMinutes } from "../../shared/schedule/describeStudyDay";
import { formatCount, formatNumber } from "../../shared/format";
import { MoreMinutesButton } from "../../shared/schedule/MoreMinutesButton";
import { paths } from "../../shared/paths";

type Props = {
  readonly context: QueueContext;
  /** Undefined until the plan is made; until then cards come when they are due. Its `plan` is undefined if today's minutes are used up, which the caller says. */
  readonly planned: TodaysPlan | undefined;
  /** By the plan, if there is one. */
  readonly plannedQueue: Queue | undefined;
  /** What that queue takes. */
  readonly work: StudyAmount | undefined;
  readonly isSessionOpen: boolean;
};

export function StartReview({ context, planned, plannedQueue, work, isSessionOpen }: Props) {
  const detailId = useId();
  const queue = plannedQueue ?? buildDailyQueue(context);
  const { now } = context;
  const remainingCount = countRemaining(queue, now);
  if (remainingCount === 0) {
    const comingBack = describeComingBack(queue, now);
    const endMessage = planned ? planned.plan && describePlanEnd(planned, context.today) : "Nothing is due.";
    return (
      <>
        <p className="mt-5 text-lg empty:hidden">{comingBack ?? endMessage}</p>
        {planned && <MoreMinutesButton today={context.today} className="mt-3" />}
      </>
    );
  }
  const dueCount = countDue(queue, now);
  const parts = [
    ...(dueCount > 0 ? [`${formatNumber(dueCount)} to review`] : []),
    ...(queue.newCards.length > 0 ? [`${formatNumber(queue.newCards.length)} new`] : []),
  ];
  return (
    <>
      <LinkButton to={paths.review} aria-describedby={detailId} className="mt-5 h-16 w-full text-lg">
        {isSessionOpen ? `Go on, ${formatCount(remainingCount, "card")} left` : "Start review"}
      </LinkButton>
      <p id={detailId} className="mt-2 text-center text-[0.9375rem]">
        {work && `${describeMinutes(work)} · `}
        {parts.join(", ")}
      </p>
    </>
  );
}
