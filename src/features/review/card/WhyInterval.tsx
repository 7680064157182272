/** Why Good leads to its interval: what FSRS knows of the card, in one paragraph, beside the answer where there is room. */
import type { Card } from "../../../domain/deck/card";
import { retrievability } from "../../../domain/scheduling/fsrs";
import { intervalAfter } from "../../../domain/scheduling/interval";
import { scheduleReview } from "../../../domain/scheduling/scheduleReview";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import { type Study, memoryOf } from "../../../domain/study/study";
import type { Day } from "../../../domain/time";
import { formatInterval, formatPercent } from "../../shared/format";

type Props = {
  readonly card: Card;
  readonly study: Study;
  readonly scheduling: SchedulingOptions;
  readonly now: number;
  readonly today: Day;
};

/** Nothing for a card in its learning steps, whose intervals are those of Settings. */
export function WhyInterval({ card, study, scheduling, now, today }: Props) {
  const memory = memoryOf(study, card.id);
  if (memory?.next.type !== "review") return null;
  const next = scheduleReview(memory, card.id, 3, now, today, scheduling);
  const interval = formatInterval(intervalAfter(next, now));
  return (
    <section
      aria-labelledby="why-title"
      className="rounded-card border border-line px-6 py-5 text-[0.9375rem]"
    >
      <h2 id="why-title" className="font-semibold">
        Why {interval}?
      </h2>
      <p className="mt-1 text-quiet">
        Before this answer you would have recalled it with{" "}
        {formatPercent(retrievability(memory, now, scheduling))} probability; its difficulty is{" "}
        {memory.difficulty.toFixed(1)} of 10. Good raises its stability from {stabilityText(memory.stability)}{" "}
        to {stabilityText(next.stability)}: after that time you recall 90 of 100 such cards. For the{" "}
        {formatPercent(scheduling.desiredRetention)} that you want, that is {interval}.
      </p>
    </section>
  );
}

/** Less than a day in hours; ten days and more without a fraction. */
const stabilityText = (days: number): string =>
  formatInterval(
    days < 1
      ? { type: "minutes", count: Math.round(days * 24 * 60) }
      : { type: "days", count: days < 10 ? Math.round(days * 10) / 10 : Math.round(days) },
  );
