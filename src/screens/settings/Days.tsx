/** How long an interval may be, and on which days of the week there should be less to do. */
import { changeScheduling, useSettings } from "../../store/settings";
import { Switch } from "../../ui/Switch";

/** Monday first, as a week is planned; the number is the weekday, Sunday 0. */
const week = [
  { name: "Monday", day: 1 },
  { name: "Tuesday", day: 2 },
  { name: "Wednesday", day: 3 },
  { name: "Thursday", day: 4 },
  { name: "Friday", day: 5 },
  { name: "Saturday", day: 6 },
  { name: "Sunday", day: 0 },
] as const;

const willing = [
  { name: "as any day", value: 1 },
  { name: "half", value: 0.5 },
  { name: "as little as can be", value: 0 },
] as const;

export function Days() {
  const { spread, easyDays } = useSettings((state) => state.settings.scheduling);
  return (
    <div className="grid grid-cols-1 gap-4">
      <Switch
        id="spread"
        label="Spread the load"
        hint="A card may come a little sooner or later than its exact day, so that cards learned together part. FSRS allows it."
        checked={spread}
        onChange={(on) => changeScheduling({ spread: on })}
      />
      {spread && (
        <fieldset>
          <legend className="font-medium">Easy days</legend>
          <p className="text-sm text-quiet">
            How many reviews a day of the week takes. From intervals of three days on there is room to move.
          </p>
          <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-2 sm:grid-cols-2">
            {week.map(({ name, day }) => (
              <label key={day} className="flex flex-wrap items-center justify-between gap-x-3">
                {name}
                <select
                  className="min-h-11 w-44 rounded-xl border border-edge bg-sheet px-3 py-2 text-ink"
                  value={String(easyDays[day] ?? 1)}
                  onChange={(event) =>
                    changeScheduling({ easyDays: easyDays.with(day, Number(event.target.value)) })
                  }
                >
                  {willing.map((each) => (
                    <option key={each.value} value={each.value}>
                      {each.name}
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
