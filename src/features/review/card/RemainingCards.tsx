/** The remaining cards and the progress of the card's chapter, beside the question where there is room. */
import type { StudyDeck } from "../../../domain/deck/deck";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import { summarizeProgress } from "../../../domain/study/progressSummary";
import { type Queue, countDue } from "../../../domain/study/queue";
import type { Study } from "../../../domain/study/study";
import type { EpochMs } from "../../../domain/time";
import { formatCount, formatNumber, formatPercent } from "../../shared/format";

type Props = {
  readonly queue: Queue;
  readonly deck: StudyDeck;
  readonly study: Study;
  readonly scheduling: SchedulingOptions;
  readonly now: EpochMs;
};

export function RemainingCards({ queue, deck, study, scheduling, now }: Props) {
  const { cardCount, seenCount, recall } = summarizeProgress(
    deck.cards.map(({ id }) => id),
    study,
    scheduling,
    now,
  );
  return (
    <dl className="rounded-card border border-line px-6 py-5 [&>dd]:mt-1 [&>dd]:font-semibold [&>dt]:text-sm [&>dt]:text-quiet">
      <dt>Still to come</dt>
      <dd>
        {formatNumber(countDue(queue, now))} to review, {formatNumber(queue.newCards.length)} new
      </dd>
      <dt className="mt-4">
        <bdi>{deck.title}</bdi>
      </dt>
      <dd>
        {formatNumber(seenCount)} of {formatCount(cardCount, "card")} seen
        {recall !== undefined && `, ${formatPercent(recall)} recalled`}
      </dd>
    </dl>
  );
}
