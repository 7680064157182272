/** After the interview: asks how it went. */
import type { PastInterview } from "../../../domain/settings";
import type { Day } from "../../../domain/time";
import { recordOutcome } from "../../../state/settings/endInterview";
import { useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { formatDay } from "../../shared/format";
import { type EndedInterview, outcomeLabels } from "./NextInterview";
import { TitledSection } from "../../../components/TitledSection";

const outcomes: readonly PastInterview["outcome"][] = ["well", "mixed", "badly"];

type Props = { readonly day: Day; readonly onEnd: (ended: EndedInterview) => void };

export function AfterInterview({ day, onEnd }: Props) {
  const stores = useStores();
  return (
    <TitledSection title="How did it go?" className="rounded-card border border-line bg-sheet p-5 sm:p-6">
      <p className="mt-1 text-quiet">Your interview was on {formatDay(day)}.</p>
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
      </div>
    </TitledSection>
  );
}
