/** The button that starts a review of due and new cards; without any, when the next cards are due. */
import type { ReactNode } from "react";
import { type Queue, type QueueContext, countRemaining } from "../../domain/study/queue";
import { LinkButton } from "../../components/LinkButton";
import { describeComingBack, describeNextReview } from "../shared/describeNextReview";
import { formatCount } from "../shared/format";
import { paths } from "../shared/paths";

type Props = {
  readonly context: QueueContext;
  readonly queue: Queue;
  readonly isSessionOpen?: boolean;
  readonly className?: string;
  /** Above the button. */
  readonly counts?: ReactNode;
  readonly children?: ReactNode;
};

export function StartSession({ context, queue, isSessionOpen, className, counts, children }: Props) {
  const { entries, study, settings, now, today } = context;
  const count = countRemaining(queue, now);
  if (count === 0) {
    return (
      <section aria-label="To study" className={className}>
        <p className="text-lg">
          All done for today. {describeNextReview(entries, study, settings, now, today)}
        </p>
        <LinkButton to={paths.guide} className="mt-6">
          Read the guide
        </LinkButton>
      </section>
    );
  }
  return (
    <section aria-label="To study" className={className}>
      {counts}
      <LinkButton to={paths.review} className="mt-4 h-16 w-full text-lg">
        {isSessionOpen ? `Go on, ${formatCount(count, "card")} left` : "Start review"}
      </LinkButton>
      <p className="mt-3 text-sm text-quiet empty:hidden">{describeComingBack(queue, now)}</p>
      {children}
    </section>
  );
}
