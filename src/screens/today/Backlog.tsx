/** After a holiday: what waits, that it may, and when it will be over. */
import { useEffect, useState } from "react";
import type { Day } from "../../domain/day";
import type { Settings } from "../../domain/settings";
import type { Study } from "../../domain/study";
import { aheadOfCards, usualPace } from "../../domain/workload";
import { ask } from "../../store/memoryWorker";
import { countOf, spellDay } from "../spell";
import type { Placed } from "../useEntries";

type Props = {
  readonly entries: readonly Placed[];
  readonly study: Study;
  readonly settings: Settings;
  readonly today: Day;
  /** How many are beyond the day's limit. */
  readonly left: number;
};

const horizon = 120;

/** The day on which it is over; "never" beyond the horizon, undefined until it is known. */
type Over = Day | "never" | undefined;

export function Backlog({ entries, study, settings, today, left }: Props) {
  const { reviewsPerDay, scheduling } = settings;
  const [over, setOver] = useState<Over>();
  // Thousands of cards over months: not on the page's thread.
  useEffect(() => {
    const known = aheadOfCards(
      entries.map(({ card }) => card),
      study,
    );
    const ahead = { ...known, newPerDay: 0, reviewsPerDay, today, days: horizon, pace: usualPace };
    const stop = ask({ type: "simulate", ahead, scheduling, retentions: [scheduling.retention] }, (told) => {
      stop();
      if (told.type === "simulated") setOver(told.workload.caughtUp ?? "never");
    });
    return stop;
  }, [entries, study, reviewsPerDay, scheduling, today]);
  return (
    <p className="mt-3 text-sm text-quiet">
      {countOf(left, "more card")} can wait: each day brings the {reviewsPerDay} that you have most likely
      forgotten, and no new ones. {forecast(over, reviewsPerDay, today)}
    </p>
  );
}

function forecast(over: Over, reviewsPerDay: number, today: Day): string {
  if (over === undefined) return "";
  if (over === "never")
    return `At ${reviewsPerDay} reviews a day this will not be over within ${horizon} days: raise the limit in Settings.`;
  return `You will have caught up ${spellDay(over, today)}.`;
}
