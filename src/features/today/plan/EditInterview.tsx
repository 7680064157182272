/** The dialog that changes the interview: its day, the minutes for studying, days off, and weights. */
import { chapterKey, tierKey } from "../../../domain/planning/groupKeys";
import type { InterviewGoal } from "../../../domain/settings";
import { tiers } from "../../../domain/deck/tier";
import type { Day } from "../../../domain/time";
import { changeInterview } from "../../../state/settings/changeInterview";
import { removeInterview } from "../../../state/settings/endInterview";
import { useDecks, useStores } from "../../../state/StoresContext";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { Disclosure } from "../../../components/Disclosure";
import { Select } from "../../../components/fields/Input";
import { NumberField } from "../../../components/fields/NumberField";
import { Switch } from "../../../components/fields/Switch";
import { InterviewDayField, interviewDraftKey } from "../InterviewDayField";
import { weekdays } from "../../shared/schedule/weekdays";
import { DaysOff } from "./DaysOff";
import type { EndedInterview } from "./NextInterview";

type Props = {
  readonly goal: InterviewGoal;
  readonly today: Day;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRemove: (ended: EndedInterview) => void;
};

/** A shadow at the lower edge, which the end of the content covers. */
const scrollShadow =
  "linear-gradient(var(--surface) 0 0) bottom / 100% 2rem no-repeat local, linear-gradient(transparent, var(--edge)) bottom / 100% 0.75rem no-repeat";

const weightChoices = [
  [0, "left out"],
  [0.5, "half"],
  [1, "as usual"],
  [2, "double"],
] as const;

export function EditInterview({ goal, today, open, onClose, onRemove }: Props) {
  const stores = useStores();
  const change = (changed: Partial<InterviewGoal>) => changeInterview(stores, changed, today);
  /** So that the dialog shows the saved interview when it is opened again. */
  const discardDraft = () => stores.drafts.set(interviewDraftKey, undefined);
  return (
    <Dialog title="Your interview" open={open} onClose={() => (discardDraft(), onClose())}>
      <div
        className="-mx-5 mt-4 -mb-5 grid max-h-[calc(100dvh-8rem)] gap-6 overflow-y-auto px-5 pb-5"
        style={{ background: scrollShadow }}
      >
        <InterviewDayField
          label="Day of the interview"
          today={today}
          when={goal}
          submitLabel="Change"
          onSubmit={change}
        />
        <fieldset>
          <legend className="font-medium">Minutes for studying</legend>
          <div className="mt-2 grid grid-cols-2 gap-x-3 gap-y-1 sm:grid-cols-4">
            {weekdays.map(({ name, weekday }) => (
              <NumberField
                key={weekday}
                id={`minutes-${weekday}`}
                label={name}
                hint=""
                value={goal.minutesByWeekday[weekday] ?? 0}
                max={24 * 60}
                onChange={(minutes) =>
                  change({ minutesByWeekday: goal.minutesByWeekday.with(weekday, minutes) })
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
            onClick={() => {
              discardDraft();
              onRemove({ message: "The interview is removed.", before: removeInterview(stores) });
            }}
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
    <Disclosure
      summary="How much each tier and chapter counts"
      summaryClassName="min-h-11 py-2.5 font-medium"
    >
      <div className="grid gap-2">
        {groups.map(([key, name]) => (
          <label key={key} className="flex items-center justify-between gap-3">
            <bdi className="min-w-0 wrap-anywhere first-letter:uppercase">{name}</bdi>
            <Select
              value={goal.weights[key] ?? 1}
              onChange={(event) => onChange({ ...goal.weights, [key]: Number(event.target.value) })}
              className="shrink-0"
            >
              {weightChoices.map(([weight, label]) => (
                <option key={weight} value={weight}>
                  {label}
                </option>
              ))}
            </Select>
          </label>
        ))}
      </div>
    </Disclosure>
  );
}
