/** After the day: how it went, and what comes next. */
import type { PastInterview } from "../../../domain/settings";
import { recordOutcome } from "../../../state/settings/endInterview";
import { useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { formatDay } from "../../shared/format";

const outcomes: readonly (readonly [PastInterview["outcome"], string])[] = [
  ["well", "It went well"],
  ["mixed", "So-so"],
  ["badly", "It went badly"],
];

export function AfterInterview({ day }: { readonly day: number }) {
  const stores = useStores();
  return (
    <section aria-labelledby="after-title" className="rounded-card border border-line bg-sheet p-5 sm:p-6">
      <h2 id="after-title" className="text-lg font-semibold">
        How did it go?
      </h2>
      <p className="mt-1 text-quiet">
        Your interview was on {formatDay(day)}. From now on cards come when they are due, until you set
        another day.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        {outcomes.map(([outcome, label]) => (
          <Button key={outcome} onClick={() => recordOutcome(stores, outcome)}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
