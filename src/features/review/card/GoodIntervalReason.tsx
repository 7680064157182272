/** Why Good leads to its interval, beside the answer where there is room: the same calculation as under the grades. */
import type { Card } from "../../../domain/deck/card";
import { deriveInterval } from "../../../domain/scheduling/deriveInterval";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import { type Study, memoryOf } from "../../../domain/study/study";
import type { Day, EpochMs } from "../../../domain/time";
import { describeInterval } from "../../shared/schedule/describeInterval";
import { formatInterval } from "../../shared/schedule/formatInterval";
import { TitledSection } from "../../../components/TitledSection";

type Props = {
  readonly card: Card;
  readonly study: Study;
  readonly scheduling: SchedulingOptions;
  readonly now: EpochMs;
  readonly today: Day;
};

/** Nothing for a card in its learning steps, whose intervals are those of Settings. */
export function GoodIntervalReason({ card, study, scheduling, now, today }: Props) {
  const memory = memoryOf(study, card.id);
  if (memory?.next.type !== "review") return null;
  const derivation = deriveInterval(memory, card.id, 3, now, today, scheduling);
  return (
    <TitledSection
      title={`Why ${formatInterval(derivation.interval)}?`}
      className="rounded-card border border-line px-6 py-5 text-[0.9375rem]"
      titleClassName="font-semibold"
    >
      <p className="mt-1 text-quiet">
        {describeInterval(derivation)} Stability is the time after which you recall 90 of 100 such cards.
      </p>
    </TitledSection>
  );
}
