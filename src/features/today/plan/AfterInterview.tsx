/** After the interview: asks how it went, or for the new day if it was moved. */
import { useState } from "react";
import type { InterviewGoal, PastInterview } from "../../../domain/settings";
import type { Day } from "../../../domain/time";
import { recordOutcome } from "../../../state/settings/endInterview";
import { setInterview } from "../../../state/settings/setInterview";
import { useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { formatDay } from "../../shared/formatDates";
import { InterviewDayField } from "../InterviewDayField";
import { type EndedInterview, outcomeLabels } from "./NextInterview";
import { TitledSection } from "../../../components/TitledSection";

const outcomes: readonly PastInterview["outcome"][] = ["well", "mixed", "badly"];

type Props = {
  readonly goal: InterviewGoal;
  readonly today: Day;
  readonly onEnd: (ended: EndedInterview) => void;
};

export function AfterInterview({ goal, today, onEnd }: Props) {
  const stores = useStores();
  const [isDayOpen, setDayOpen] = useState(false);
  return (
    <TitledSection title="How did it go?" className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <p className="mt-1 text-quiet">Your interview was on {formatDay(goal.day)}.</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {outcomes.map((outcome) => (
          <Button
            key={outcome}
            onClick={() =>
              onEnd({
                message: `Noted: it went ${outcomeLabels[outcome]}.`,
                before: recordOutcome(stores, outcome),
              })
            }
          >
            It went {outcomeLabels[outcome]}
          </Button>
        ))}
        <Button aria-expanded={isDayOpen} onClick={() => setDayOpen(!isDayOpen)}>
          It was moved
        </Button>
      </div>
      {isDayOpen && (
        <div className="mt-4" ref={focusFirstInput}>
          <InterviewDayField
            label="New day of the interview"
            today={today}
            when={goal}
            submitLabel="Plan for it"
            // As a new one, so that the days since then don't count as missed.
            onSubmit={(when) => setInterview(stores, when, today)}
          />
        </div>
      )}
    </TitledSection>
  );
}

/** A ref callback: focuses the field when it appears. */
const focusFirstInput = (parent: HTMLElement | null) => parent?.querySelector("input")?.focus();
