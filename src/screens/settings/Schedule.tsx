/** How much a day, and how well it should be remembered. */
import { type ChangeEvent, useState } from "react";
import type { Step } from "../../domain/memory";
import { changeScheduling, changeSettings, useSettings } from "../../store/settings";
import { Field, boxLook } from "../../ui/Field";
import { spellShare } from "../spell";
import { Days } from "./Days";

export function Schedule() {
  const { scheduling, newPerDay, reviewsPerDay, turnsAt } = useSettings((state) => state.settings);
  return (
    <section aria-labelledby="schedule-title" className="mt-8 grid grid-cols-1 gap-6">
      <h2 id="schedule-title" className="text-lg font-semibold">
        Schedule
      </h2>
      <Field
        id="retention"
        label={`Desired retention: ${spellShare(scheduling.retention)}`}
        hint={`A card comes back when the chance that you recall it has fallen to ${spellShare(scheduling.retention)}. Higher means more reviews.`}
      >
        <input
          id="retention"
          type="range"
          min="0.7"
          max="0.97"
          step="0.01"
          value={scheduling.retention}
          aria-describedby="retention-hint"
          aria-valuetext={spellShare(scheduling.retention)}
          className="h-11 accent-accent"
          onChange={(event) => changeScheduling({ retention: Number(event.target.value) })}
        />
      </Field>
      <div className="grid grid-cols-1 gap-6 sm:grid-cols-2">
        <Count
          id="new-per-day"
          label="New cards a day"
          hint="0 to 999. Each one comes back several times in its first weeks."
          value={newPerDay}
          max={999}
          onChange={(count) => changeSettings({ newPerDay: count })}
        />
        <Count
          id="reviews-per-day"
          label="Reviews a day"
          hint="0 to 9999, at most. What is left over waits for tomorrow."
          value={reviewsPerDay}
          max={9999}
          onChange={(count) => changeSettings({ reviewsPerDay: count })}
        />
        <Steps
          id="learning-steps"
          label="Learning steps"
          hint="For new cards, such as 1m 10m. m, h and d are minutes, hours, days."
          value={scheduling.learningSteps}
          onChange={(learningSteps) => changeScheduling({ learningSteps })}
        />
        <Steps
          id="relearning-steps"
          label="Relearning steps"
          hint="For forgotten cards, such as 10m."
          value={scheduling.relearningSteps}
          onChange={(relearningSteps) => changeScheduling({ relearningSteps })}
        />
        <Count
          id="maximum-interval"
          label="Longest interval, in days"
          hint="1 to 36500. A card never waits longer than this."
          value={scheduling.maximumInterval}
          min={1}
          max={36_500}
          onChange={(maximumInterval) => changeScheduling({ maximumInterval })}
        />
      </div>
      <Days />
      <Field
        id="turns-at"
        label="A new day begins at"
        hint="Whoever studies past midnight is still in the same day."
      >
        <select
          id="turns-at"
          className={`${boxLook} w-40`}
          value={turnsAt}
          aria-describedby="turns-at-hint"
          onChange={(event) => changeSettings({ turnsAt: Number(event.target.value) })}
        >
          {Array.from({ length: 24 }, (_, hour) => (
            <option key={hour} value={hour}>
              {String(hour).padStart(2, "0")}:00
            </option>
          ))}
        </select>
      </Field>
    </section>
  );
}

type CountProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly onChange: (count: number) => void;
};

function Count({ id, label, hint, value, min = 0, max, onChange }: CountProps) {
  const [text, setText] = useState(String(value));
  const isValid = (typed: string) => /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
  const valid = isValid(text.trim());
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const typed = event.target.value.trim();
    setText(event.target.value);
    if (isValid(typed)) onChange(Number(typed));
  };
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      problem={valid ? undefined : `Type a whole number from ${min} to ${max}. ${value} is kept until then.`}
    >
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        className={boxLook}
        value={text}
        aria-invalid={!valid}
        aria-describedby={`${id}-hint`}
        onChange={change}
      />
    </Field>
  );
}

type StepsProps = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: readonly Step[];
  readonly onChange: (steps: readonly Step[]) => void;
};

const isStep = (word: string): word is Step => /^[1-9]\d{0,3}[mhd]$/.test(word);

function Steps({ id, label, hint, value, onChange }: StepsProps) {
  const [text, setText] = useState(value.join(" "));
  const wordsOf = (typed: string) => typed.split(/[\s,]+/).filter(Boolean);
  const valid = wordsOf(text).every(isStep);
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      problem={valid ? undefined : `Write steps like 1m 10m 1d. ${value.join(" ")} is kept until then.`}
    >
      <input
        id={id}
        autoComplete="off"
        className={boxLook}
        value={text}
        aria-invalid={!valid}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
          const words = wordsOf(event.target.value);
          if (words.every(isStep)) onChange(words);
        }}
      />
    </Field>
  );
}
