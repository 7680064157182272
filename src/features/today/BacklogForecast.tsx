/** When more cards are due than the daily limit allows: how many wait, and on which day the backlog ends. */
import { useEffect, useState } from "react";
import { workloadInputOfCards } from "../../domain/planning/workload/workloadInput";
import type { Settings } from "../../domain/settings";
import { defaultAnswerDurations } from "../../domain/study/medianAnswerDurations";
import type { Study } from "../../domain/study/study";
import type { Day, EpochMs } from "../../domain/time";
import { useStores } from "../../state/StoresContext";
import { formatCount, formatNumber } from "../shared/format";
import { formatStudyDay } from "../shared/formatDates";
import type { CardEntry } from "../shared/decks/useCardEntries";

type Props = {
  readonly entries: readonly CardEntry[];
  readonly study: Study;
  readonly settings: Settings;
  readonly now: EpochMs;
  readonly today: Day;
  /** How many reviews the day's limit still allows. */
  readonly reviewsLeftToday: number;
  /** How many are beyond it. */
  readonly overLimitCount: number;
};

const horizonDays = 120;

/** The day on which it is over; "never" beyond the horizon, undefined until it is known. */
type CaughtUpDay = Day | "never" | undefined;

export function BacklogForecast({
  entries,
  study,
  settings,
  now,
  today,
  reviewsLeftToday,
  overLimitCount,
}: Props) {
  const { runWorkloadWorker } = useStores().platform;
  const { reviewsPerDay, scheduling, dayStartHour } = settings;
  const [caughtUpDay, setCaughtUpDay] = useState<CaughtUpDay>();
  // Thousands of cards over months: not on the page's thread.
  useEffect(() => {
    const knownCards = workloadInputOfCards(
      entries.map(({ card }) => card),
      study,
    );
    const input = {
      ...knownCards,
      newPerDay: 0,
      reviewsPerDay,
      reviewsLeftToday,
      today,
      days: horizonDays,
      answerDurations: defaultAnswerDurations,
    };
    const stopWorker = runWorkloadWorker(
      { input, scheduling, desiredRetentions: [scheduling.desiredRetention] },
      (response) => {
        stopWorker();
        if (response.type === "simulated") setCaughtUpDay(response.workload.caughtUpDay ?? "never");
      },
    );
    return stopWorker;
  }, [runWorkloadWorker, entries, study, reviewsPerDay, reviewsLeftToday, scheduling, today]);
  return (
    <div className="mt-3 text-sm text-quiet">
      <p>
        {formatCount(overLimitCount, "more card")} can wait: each day you review the{" "}
        {formatNumber(reviewsPerDay)} that you have most likely forgotten, and no new ones.
      </p>
      {/* As high as the sentence will be. */}
      <p className="min-h-[2lh] sm:min-h-[1lh]">
        {caughtUpDay === "never"
          ? `At ${formatCount(reviewsPerDay, "review")} a day that takes more than ${horizonDays} days: raise the limit in Settings.`
          : caughtUpDay !== undefined &&
            `You will have caught up ${formatStudyDay(caughtUpDay, today, now, dayStartHour)}.`}
      </p>
    </div>
  );
}
