/** "Why these intervals?": under the grades, on request, the calculation of each. */
import { Disclosure } from "../../../components/Disclosure";
import type { CardId } from "../../../domain/ids";
import { deriveInterval } from "../../../domain/scheduling/deriveInterval";
import { type Memory, grades } from "../../../domain/scheduling/memory";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import type { Day, EpochMs } from "../../../domain/time";
import { describeInterval } from "../../shared/schedule/describeInterval";

type Props = {
  readonly memory: Memory | undefined;
  readonly card: CardId;
  readonly now: EpochMs;
  readonly today: Day;
  readonly scheduling: SchedulingOptions;
};

export function IntervalReasons({ memory, card, now, today, scheduling }: Props) {
  return (
    <Disclosure
      summary="Why these intervals?"
      summaryClassName="ml-auto w-fit px-1 py-1 text-sm text-quiet hover:text-ink"
    >
      <ul className="grid max-h-[30dvh] gap-1.5 overflow-y-auto pb-1 text-sm">
        {grades.map((grade) => (
          <li key={grade}>{describeInterval(deriveInterval(memory, card, grade, now, today, scheduling))}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
