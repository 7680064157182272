/** A card's FSRS state (stability, difficulty, retrievability), each with an explanation. */
import { retrievability } from "../../../domain/scheduling/fsrs";
import type { Memory } from "../../../domain/scheduling/memory";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import type { CardState } from "../../../domain/study/cardState";
import type { Day, EpochMs } from "../../../domain/time";
import { useSettings } from "../../../state/StoresContext";
import { formatCount, formatPercent } from "../../shared/format";
import { formatDay } from "../../shared/formatDates";
import { formatStability } from "../../shared/schedule/formatInterval";
import { formatCardState, formatDue } from "../format";
import { TitledSection } from "../../../components/TitledSection";

type Props = {
  readonly cardState: CardState;
  readonly scheduling: SchedulingOptions;
  readonly now: EpochMs;
  readonly today: Day;
};

export function CardStats({ cardState, scheduling, now, today }: Props) {
  const { memory } = cardState;
  const dayStartHour = useSettings(({ settings }) => settings.dayStartHour);
  return (
    <TitledSection title="Memory state" className="mt-10 xl:mt-3" titleClassName="text-xl font-semibold">
      <dl className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Stat label="State" value={formatCardState(cardState, today)} explanation={explainState(cardState)} />
        {memory && (
          <>
            <Stat
              label="Due"
              value={formatDue(memory, now, today, dayStartHour)}
              explanation={explainDue(memory)}
            />
            <Stat
              label="Retrievability"
              value={formatPercent(retrievability(memory, now, scheduling))}
              explanation="the chance that you recall it now"
            />
            <Stat
              label="Stability"
              value={formatStability(memory.stability)}
              explanation="this long after a review, you recall 90 of 100 such cards"
            />
            <Stat
              label="Difficulty"
              value={`${memory.difficulty.toFixed(1)} of 10`}
              explanation="how slowly its stability grows: 1 is easy"
            />
            <Stat
              label="Reviews and lapses"
              value={`${formatCount(memory.reps, "review")}, ${formatCount(memory.lapses, "lapse")}`}
              explanation="a lapse is forgetting a learned card"
            />
          </>
        )}
      </dl>
    </TitledSection>
  );
}

type StatProps = { readonly label: string; readonly value: string; readonly explanation: string };

function Stat({ label, value, explanation }: StatProps) {
  return (
    <div>
      <dt className="text-sm text-quiet">{label}</dt>
      <dd>
        <span className="text-lg font-medium">{value}</span>
        {explanation !== "" && <span className="block text-sm text-quiet">{explanation}</span>}
      </dd>
    </div>
  );
}

function explainState({ memory, status }: CardState): string {
  if (status.suspended === "leech") return "forgotten too often; left out of reviews until you unsuspend it";
  if (status.suspended) return "left out of reviews until you unsuspend it";
  if (!memory) return "not reviewed yet; it is in the queue of new cards";
  switch (memory.next.type) {
    case "learning":
      return "in the learning steps, which are set in Settings";
    case "relearning":
      return "forgotten, so it repeats the relearning steps";
    case "review":
      return "learned; reviewed again before you would forget it";
  }
}

const explainDue = ({ next }: Memory): string =>
  next.type === "review" ? `on ${formatDay(next.dueDay)}` : "the next learning step";
