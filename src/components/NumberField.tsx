/** A labelled field for a whole number within limits. */
import { useState } from "react";
import { Field } from "./Field";
import { Input } from "./Input";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  /** Called with each valid number while typing. */
  readonly onChange: (value: number) => void;
};

export function NumberField({ id, label, hint, value, min = 0, max, onChange }: Props) {
  const [text, setText] = useState(String(value));
  const isValid = (typed: string) => /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
  const isTextValid = isValid(text.trim());
  const changeText = (typed: string) => {
    setText(typed);
    if (isValid(typed.trim())) onChange(Number(typed));
  };
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={
        isTextValid
          ? undefined
          : `Type a whole number from ${min} to ${max}. The setting stays ${value} until then.`
      }
    >
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={!isTextValid}
        aria-describedby={`${id}-hint`}
        onChange={(event) => changeText(event.target.value)}
      />
    </Field>
  );
}
