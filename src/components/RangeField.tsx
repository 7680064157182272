/** A labelled slider that reports its value once the person has let go of it. */
import { useState } from "react";
import { Field } from "./Field";

type Props = {
  readonly id: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The label and the hint follow the slider while it moves. */
  readonly label: (value: number) => string;
  readonly hint: (value: number) => string;
  readonly valueText: (value: number) => string;
  readonly onChange: (value: number) => void;
};

export function RangeField({ id, value, label, hint, valueText, onChange, ...limits }: Props) {
  const [draft, setDraft] = useState<number>();
  const shown = draft ?? value;
  const commit = () => {
    if (draft !== undefined && draft !== value) onChange(draft);
    setDraft(undefined);
  };
  return (
    <Field id={id} label={label(shown)} hint={hint(shown)}>
      <input
        id={id}
        type="range"
        {...limits}
        value={shown}
        aria-describedby={`${id}-hint`}
        aria-valuetext={valueText(shown)}
        className="h-11 accent-accent"
        onChange={(event) => setDraft(Number(event.target.value))}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
    </Field>
  );
}
