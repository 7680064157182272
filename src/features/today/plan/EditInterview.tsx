/** The dialog in which the interview is changed: its day, the time there is, and what counts. */
import { useState } from "react";
import { chapterKey, tierKey } from "../../../domain/planning/groupKeys";
import type { InterviewGoal } from "../../../domain/settings";
import { tiers } from "../../../domain/deck/tier";
import { toIsoDate } from "../../../domain/scheduling/calendar";
import { type Day, msPerDay } from "../../../domain/time";
import { changeInterview } from "../../../state/settings/changeInterview";
import { removeInterview } from "../../../state/settings/endInterview";
import { useDecks, useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Input, Select } from "../../../components/fields/Input";
import { NumberField } from "../../../components/fields/NumberField";
import { Switch } from "../../../components/fields/Switch";
import { formatDay } from "../../shared/format";
import { InterviewDayField } from "../InterviewDayField";
import type { EndedInterview } from "./NextInterview";

type Props = {
  readonly goal: InterviewGoal;
  readonly today: Day;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemove: (ended: EndedInterview) => void;
};

/** Monday first, as Sunday first is counted. */
const weekdays = [
  [1, "Monday"],
  [2, "Tuesday"],
  [3, "Wednesday"],
  [4, "Thursday"],
  [5, "Friday"],
  [6, "Saturday"],
  [0, "Sunday"],
] as const;

const choices = [
  [0, "left out"],
  [0.5, "half"],
  [1, "as usual"],
  [2, "double"],
] as const;

export function EditInterview({ goal, today, open, onClose, onRemove }: Props) {
  const stores = useStores();
  const change = (changed: Partial<InterviewGoal>) => changeInterview(stores, changed, today);
  return (
    <Dialog title="Your interview" open={open} onClose={onClose}>
      <div className="mt-4 grid max-h-[70dvh] gap-6 overflow-y-auto pr-1">
        <InterviewDayField
          label="Day of the interview"
          today={today}
          when={goal}
          submitLabel="Change"
          onSubmit={change}
        />
        <fieldset>
          <legend className="font-medium">Minutes for studying</legend>
          <div className="mt-2 grid grid-cols-2 gap-x-4 gap-y-3">
            {weekdays.map(([weekday, name]) => (
              <NumberField
                key={weekday}
                id={`minutes-${weekday}`}
                label={name}
                hint=""
                value={goal.minutesByWeekday[weekday] ?? 0}
                max={24 * 60}
                onChange={(minutes) =>
                  change({
                    minutesByWeekday: goal.minutesByWeekday.map((each, i) =>
                      i === weekday ? minutes : each,
                    ),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
        <DaysOff goal={goal} today={today} onChange={(daysOff) => change({ daysOff })} />
        <Weights goal={goal} onChange={(weights) => change({ weights })} />
        <Switch
          id="plan-chooses"
          label="The plan chooses the cards of each day"
          hint="Otherwise cards come when they are due, with the daily limits of Settings."
          checked={goal.choosesCards}
          onChange={(choosesCards) => change({ choosesCards })}
        />
        <div>
          <Button
            onClick={() =>
              onRemove({ message: "The interview is removed.", before: removeInterview(stores) })
            }
          >
            Remove the interview
          </Button>
          <p className="mt-1 text-sm text-quiet">
            Cards are then scheduled without an end. Nothing learned is lost.
          </p>
        </div>
      </div>
    </Dialog>
  );
}

type DaysOffProps = {
  readonly goal: InterviewGoal;
  readonly today: Day;
  readonly onChange: (days: readonly Day[]) => void;
};

function DaysOff({ goal, today, onChange }: DaysOffProps) {
  const [text, setText] = useState("");
  const day = Date.parse(text) / msPerDay;
  const isUsable = Number.isInteger(day) && day >= today && day < goal.day && !goal.daysOff.includes(day);
  const upcoming = goal.daysOff.filter((each) => each >= today);
  return (
    <fieldset>
      <legend className="font-medium">Days off</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        <Input
          type="date"
          aria-label="A day off"
          value={text}
          min={toIsoDate(today)}
          max={toIsoDate(goal.day - 1)}
          onChange={(event) => setText(event.target.value)}
          className="min-w-40 flex-1"
        />
        <Button
          disabled={!isUsable}
          onClick={() => {
            onChange([...goal.daysOff, day].toSorted((a, b) => a - b));
            setText("");
          }}
        >
          Add
        </Button>
      </div>
      <ul className="mt-2 grid gap-1">
        {upcoming.map((each) => (
          <li key={each} className="flex items-center justify-between gap-2">
            {formatDay(each)}
            <Button variant="quiet" onClick={() => onChange(goal.daysOff.filter((other) => other !== each))}>
              Remove<span className="sr-only"> {formatDay(each)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type WeightsProps = {
  readonly goal: InterviewGoal;
  readonly onChange: (weights: InterviewGoal["weights"]) => void;
};

function Weights({ goal, onChange }: WeightsProps) {
  const chapters = useDecks((state) => state.index)?.chapters ?? [];
  const groups = [
    ...tiers.map((tier) => [tierKey(tier), `${tier} cards`] as const),
    ...chapters.map(({ chapter, title }) => [chapterKey(chapter), title] as const),
  ];
  return (
    <fieldset>
      <legend className="font-medium">What counts how much</legend>
      <div className="mt-2 grid gap-2">
        {groups.map(([key, name]) => (
          <label key={key} className="flex items-center justify-between gap-3">
            <span className="min-w-0 wrap-anywhere first-letter:uppercase">{name}</span>
            <Select
              value={goal.weights[key] ?? 1}
              onChange={(event) => onChange({ ...goal.weights, [key]: Number(event.target.value) })}
              className="shrink-0"
            >
              {choices.map(([weight, label]) => (
                <option key={weight} value={weight}>
                  {label}
                </option>
              ))}
            </Select>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
