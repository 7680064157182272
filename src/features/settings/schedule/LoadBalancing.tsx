/** Fuzz and easy days: spreads reviews over days and makes some weekdays lighter. Says what a change would do before it is made. */
import { PendingChange } from "../../../components/fields/PendingChange";
import type { SchedulingOptions } from "../../../domain/scheduling/schedulingOptions";
import { useCommittedDraft } from "../../../hooks/useCommittedDraft";
import { changeScheduling } from "../../../state/settings/changeSettings";
import { useSettings, useStores } from "../../../state/StoresContext";
import { Switch } from "../../../components/fields/Switch";
import { weekdays } from "../../shared/schedule/weekdays";
import { SchedulingPreview } from "./SchedulingPreview";

const loadOptions = [
  { label: "Normal", value: 1 },
  { label: "Reduced", value: 0.5 },
  { label: "Minimum", value: 0 },
] as const;

type LoadOptions = Pick<SchedulingOptions, "enableFuzz" | "easyDays">;

export function LoadBalancing() {
  const stores = useStores();
  const scheduling = useSettings((state) => state.settings.scheduling);
  const { draft, setDraft, commit, commitOnLeaving } = useCommittedDraft<LoadOptions>(
    scheduling,
    () => true,
    (change) => changeScheduling(stores, change),
  );
  const { enableFuzz, easyDays } = draft ?? scheduling;
  const isChanged = enableFuzz !== scheduling.enableFuzz || easyDays.join() !== scheduling.easyDays.join();
  return (
    <div className="grid grid-cols-1 gap-4" onBlur={commitOnLeaving}>
      <Switch
        id="spread"
        label="Spread reviews (fuzz)"
        hint="Moves reviews slightly earlier or later, so that cards learned together don't stay together."
        checked={enableFuzz}
        onChange={(on) => setDraft({ enableFuzz: on, easyDays })}
      />
      {enableFuzz && (
        <fieldset>
          <legend className="font-medium">Easy days</legend>
          <p className="text-sm text-quiet">
            How many reviews each weekday gets. Applies to intervals of three days and more.
          </p>
          <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-2 sm:grid-cols-2">
            {weekdays.map(({ name, weekday }) => (
              <label key={weekday} className="flex flex-wrap items-center justify-between gap-x-3">
                {name}
                <select
                  className="min-h-11 w-44 rounded-xl border border-edge bg-surface px-3 py-2 text-ink"
                  value={String(easyDays[weekday] ?? 1)}
                  onChange={(event) =>
                    setDraft({ enableFuzz, easyDays: easyDays.with(weekday, Number(event.target.value)) })
                  }
                >
                  {loadOptions.map((each) => (
                    <option key={each.value} value={each.value}>
                      {each.label}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {isChanged && (
        <PendingChange
          fieldId="spread"
          preview={<SchedulingPreview change={{ enableFuzz, easyDays }} />}
          keepLabel="Keep as it was"
          applyLabel="Apply"
          onKeep={() => setDraft(undefined)}
          onApply={commit}
        />
      )}
    </div>
  );
}
