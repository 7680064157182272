/** The numbers of due and new cards, the button that starts a review, and the cards beyond the day's limits. */
import { buildDailyQueue } from "../../domain/study/buildDailyQueue";
import { type QueueContext, countDue, countRemaining } from "../../domain/study/queue";
import { describeComingBack, describeNextReview } from "../shared/schedule/describeNextReview";
import { formatCount, formatNumber } from "../shared/format";
import type { CardEntry } from "../shared/decks/useCardEntries";
import { BacklogForecast } from "./BacklogForecast";
import { StartSession } from "./StartSession";

type Props = {
  readonly context: QueueContext & { readonly entries: readonly CardEntry[] };
  readonly isSessionOpen: boolean;
};

export function DueToday({ context, isSessionOpen }: Props) {
  const queue = buildDailyQueue(context);
  const { entries, study, settings, now, today } = context;
  const dueCount = countDue(queue, now);
  const newCount = queue.newCards.length;
  const count = countRemaining(queue, now);
  // It builds a queue of its own.
  const describeNext = () => describeNextReview(entries, study, settings, now, today);
  return (
    <StartSession
      count={count}
      isSessionOpen={isSessionOpen}
      emptyMessage={
        count === 0 &&
        (queue.overLimit > 0
          ? `All done for today, up to your limit of ${formatCount(settings.reviewsPerDay, "review")} a day.`
          : `All done for today. ${describeNext()}`)
      }
      counts={
        <dl className="grid grid-cols-2 gap-3">
          <CountTile label={dueCount === 1 ? "card due" : "cards due"} count={dueCount} />
          <CountTile label={newCount === 1 ? "new card" : "new cards"} count={newCount} />
        </dl>
      }
    >
      {(count > 0 || queue.overLimit > 0) && (
        <p className="mt-3 text-sm text-quiet empty:hidden">{describeComingBack(queue, now)}</p>
      )}
      {queue.buriedSiblings > 0 && (
        <p className="mt-3 text-sm text-quiet">
          {formatCount(queue.buriedSiblings, "more due card")} {queue.buriedSiblings === 1 ? "is" : "are"}{" "}
          buried until tomorrow, because another card about the same fact is asked today.
        </p>
      )}
      {queue.overLimit > 0 && (
        <BacklogForecast
          entries={entries}
          study={study}
          settings={settings}
          now={now}
          today={today}
          // Where cards are left over, the queue is as long as the limit allows.
          reviewsLeftToday={queue.reviews.length}
          overLimitCount={queue.overLimit}
        />
      )}
    </StartSession>
  );
}

function CountTile({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <div className="flex flex-col-reverse rounded-card border border-line bg-surface px-5 py-4">
      <dt className="text-quiet">{label}</dt>
      <dd className="text-[min(2.75rem,14vw)] leading-none font-semibold tracking-tight tabular-nums">
        {formatNumber(count)}
      </dd>
    </div>
  );
}
