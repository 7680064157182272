/** A labelled field for learning steps, such as `1m 10m`. */
import { type LearningStep } from "../../../domain/scheduling/schedulingOptions";
import { useState } from "react";
import { Field } from "../../../components/Field";
import { Input } from "../../../components/Input";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: readonly LearningStep[];
  readonly onChange: (steps: readonly LearningStep[]) => void;
};

const isStep = (word: string): word is LearningStep => /^[1-9]\d{0,3}[mhd]$/.test(word);

export function StepsField({ id, label, hint, value, onChange }: Props) {
  const [text, setText] = useState(value.join(" "));
  const splitSteps = (typed: string) => typed.split(/[\s,]+/).filter(Boolean);
  const isTextValid = splitSteps(text).every(isStep);
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={
        isTextValid
          ? undefined
          : `Write steps like 1m 10m 1d. The setting stays ${value.join(" ")} until then.`
      }
    >
      <Input
        id={id}
        autoComplete="off"
        value={text}
        aria-invalid={!isTextValid}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setText(event.target.value);
          const steps = splitSteps(event.target.value);
          if (steps.every(isStep)) onChange(steps);
        }}
      />
    </Field>
  );
}
