/** Review preferences: typed answers, gestures, vibration, screen lock, timer and reading aloud. */
import type { ReviewPreferences } from "../../domain/settings";
import { changeReviewPreferences, changeSettings } from "../../state/settings/changeSettings";
import { useSettings, useStores } from "../../state/StoresContext";
import { Field } from "../../components/fields/Field";
import { NumberField } from "../../components/fields/NumberField";
import { Select } from "../../components/fields/Input";
import { Switch } from "../../components/fields/Switch";
import { canSpeak } from "../../browser/speech";
import { TitledSection } from "../../components/TitledSection";

const readAloudOptions: readonly {
  readonly value: ReviewPreferences["readAloud"];
  readonly label: string;
}[] = [
  { value: "off", label: "Only when I ask" },
  { value: "questions", label: "Questions" },
  { value: "both", label: "Questions and answers" },
];

const preferenceSwitches = [
  {
    name: "typesAnswers",
    label: "Type short answers",
    hint: "Compared with the card's answer. Case, punctuation and one typo are ignored.",
  },
  {
    name: "hasSwipe",
    label: "Swipe to grade",
    hint: "When the answer is shown: left is Again, right is Good.",
  },
  {
    name: "hasTap",
    label: "Tap the card to grade",
    hint: "When the answer is shown: the left half is Again, the right half is Good.",
  },
  { name: "hasHaptics", label: "Vibrate on each grade", hint: "On phones that support it." },
  { name: "keepsAwake", label: "Keep the screen on while reviewing", hint: "In browsers that support it." },
  {
    name: "hasTimer",
    label: "Show the time on each card",
    hint: "Times are recorded either way: the plan and the statistics use them.",
  },
] as const;

export function ReviewingSection() {
  const stores = useStores();
  const { reviewPreferences, maxAnswerSeconds } = useSettings((state) => state.settings);
  return (
    <TitledSection title="Answering" className="mt-10 grid grid-cols-1 gap-4 border-t border-line pt-6">
      {preferenceSwitches.map(({ name, label, hint }) => (
        <Switch
          key={name}
          id={`review-preference-${name}`}
          label={label}
          hint={hint}
          checked={reviewPreferences[name]}
          onChange={(on) => changeReviewPreferences(stores, { [name]: on })}
        />
      ))}
      <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
        <NumberField
          id="max-answer-seconds"
          label="Longest time counted per card (seconds)"
          hint="5 to 3600. A question that is left open counts as no more than this."
          value={maxAnswerSeconds}
          min={5}
          max={3_600}
          onChange={(seconds) => changeSettings(stores, { maxAnswerSeconds: seconds })}
        />
        {canSpeak() && (
          <Field
            id="read-aloud"
            label="Read aloud"
            hint="With the browser's voice. Press R or use the card's menu to read the card at any time."
          >
            <Select
              id="read-aloud"
              value={reviewPreferences.readAloud}
              aria-describedby="read-aloud-hint"
              onChange={(event) => {
                const option = readAloudOptions.find(({ value }) => value === event.target.value);
                if (option) changeReviewPreferences(stores, { readAloud: option.value });
              }}
            >
              {readAloudOptions.map(({ value, label: name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
    </TitledSection>
  );
}
