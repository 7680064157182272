/** After a holiday: what waits, that it may, and when it will be over. */
import { useMemo } from "react";
import type { Day } from "../../domain/day";
import type { Settings } from "../../domain/settings";
import { type Study, memoryOf, statusOf } from "../../domain/study";
import { aheadOfCards, chanceFrom, paceOf, simulate } from "../../domain/workload";
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

export function Backlog({ entries, study, settings, today, left }: Props) {
  const over = useMemo(() => {
    const cards = entries.map(({ card }) => card).filter((card) => !statusOf(study, card).suspended);
    const known = aheadOfCards(cards, (card) => memoryOf(study, card));
    const { reviewsPerDay } = settings;
    const ahead = { ...known, newPerDay: 0, reviewsPerDay, today, days: horizon, pace: paceOf(study) };
    return simulate(ahead, settings.scheduling, chanceFrom(1)).caughtUp;
  }, [entries, study, settings, today]);
  return (
    <p className="mt-3 text-sm text-quiet">
      {countOf(left, "card")} more {left === 1 ? "waits" : "wait"}, and may: the {settings.reviewsPerDay} of a
      day are those you would most likely have forgotten.{" "}
      {over === undefined
        ? `At ${settings.reviewsPerDay} reviews a day this will not be over within ${horizon} days: raise the limit in Settings.`
        : `With no new cards until then, you have caught up ${spellDay(over, today)}.`}
    </p>
  );
}
