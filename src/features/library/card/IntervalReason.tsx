/** "Why this interval?": the calculation of the card's current interval. */
import { deriveInterval } from "../../../domain/scheduling/deriveInterval";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import type { CardHistoryEntry } from "../../../domain/study/cardHistory";
import { describeInterval } from "../../shared/schedule/describeInterval";
import { TitledSection } from "../../../components/TitledSection";

type Props = {
  readonly history: readonly CardHistoryEntry[];
  readonly scheduling: SchedulingOptions;
};

export function IntervalReason({ history, scheduling }: Props) {
  const reason = describeReason(history, scheduling);
  if (reason === undefined) return null;
  return (
    <TitledSection title="Why this interval?" className="mt-10" titleClassName="text-xl font-semibold">
      <p className="mt-2">{reason}</p>
    </TitledSection>
  );
}

/** The newest event that has set the due date decides. */
function describeReason(
  history: readonly CardHistoryEntry[],
  scheduling: SchedulingOptions,
): string | undefined {
  for (const { event, before, after } of history.toReversed()) {
    if (event.type === "crammed" || (before === after && event.type === "cardsChanged")) continue;
    // A reset card is new again.
    if (!after) return undefined;
    if (event.type === "graded") {
      // The id at that time seeds the fuzz.
      const { card, grade, timestamp, day } = event;
      return describeInterval(deriveInterval(before, card, grade, timestamp, day, scheduling));
    }
    return event.change.type === "rescheduled"
      ? "You set the due date yourself, so it doesn't follow from your grades."
      : "An interview round brought the card forward, because your answer missed what it says.";
  }
  return undefined;
}
