/** Why the plan asks this card today. */
import type { Plan } from "../../domain/planning/planResult";
import { describeForecastDay } from "../shared/schedule/describeForecastDay";
import { formatPercent } from "../shared/format";
import type { CardEntry } from "../shared/decks/useCardEntries";

type Props = { readonly plan: Plan; readonly entry: CardEntry | undefined };

export function PlanReason({ plan, entry }: Props) {
  const ranked = plan.ranked.find(({ id }) => id === entry?.card);
  if (!ranked) return null;
  const tier = { core: "A core card", standard: "A standard card", detail: "A detail" }[
    entry?.tier ?? "standard"
  ];
  return (
    <p className="mt-1 text-sm text-quiet">
      {tier}
      {ranked.isNew
        ? ", new to you."
        : `: without this review you would recall it with a chance of ${formatPercent(ranked.recallIfStopped)} ${describeForecastDay(plan)}.`}
    </p>
  );
}
