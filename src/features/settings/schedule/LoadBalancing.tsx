/** Fuzz and easy days: spreads reviews over days and makes some weekdays lighter. */
import { changeScheduling } from "../../../state/settings/changeSettings";
import { useSettings, useStores } from "../../../state/StoresContext";
import { Switch } from "../../../components/Switch";

/** Monday first. The number is the weekday as Date has it, Sunday 0. */
const weekdays = [
  { label: "Monday", day: 1 },
  { label: "Tuesday", day: 2 },
  { label: "Wednesday", day: 3 },
  { label: "Thursday", day: 4 },
  { label: "Friday", day: 5 },
  { label: "Saturday", day: 6 },
  { label: "Sunday", day: 0 },
] as const;

const loadOptions = [
  { label: "Normal", value: 1 },
  { label: "Reduced", value: 0.5 },
  { label: "Minimum", value: 0 },
] as const;

export function LoadBalancing() {
  const stores = useStores();
  const { enableFuzz, easyDays } = useSettings((state) => state.settings.scheduling);
  return (
    <div className="grid grid-cols-1 gap-4">
      <Switch
        id="spread"
        label="Spread reviews (fuzz)"
        hint="Moves reviews slightly earlier or later, so that cards learned together don't stay together."
        checked={enableFuzz}
        onChange={(on) => changeScheduling(stores, { enableFuzz: on })}
      />
      {enableFuzz && (
        <fieldset>
          <legend className="font-medium">Easy days</legend>
          <p className="text-sm text-quiet">
            How many reviews each weekday gets. Applies to intervals of three days and more.
          </p>
          <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-2 sm:grid-cols-2">
            {weekdays.map(({ label: name, day }) => (
              <label key={day} className="flex flex-wrap items-center justify-between gap-x-3">
                {name}
                <select
                  className="min-h-11 w-44 rounded-xl border border-edge bg-sheet px-3 py-2 text-ink"
                  value={String(easyDays[day] ?? 1)}
                  onChange={(event) =>
                    changeScheduling(stores, { easyDays: easyDays.with(day, Number(event.target.value)) })
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
    </div>
  );
}
