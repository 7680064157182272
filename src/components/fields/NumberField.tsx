/** A labelled field for a whole number within limits. */
import type { ReactNode } from "react";
import { useCommittedDraft } from "../../hooks/useCommittedDraft";
import { isComposing } from "../../hooks/input/isPageShortcut";
import { Field } from "./Field";
import { Input } from "./Input";
import { readWholeNumber } from "./readWholeNumber";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  /** What a number that is typed and not applied yet would do. */
  readonly renderPreview?: (value: number) => ReactNode;
  /** Called with a valid number once the person has finished: with Enter, or on leaving the field or the page. */
  readonly onChange: (value: number) => void;
};

export function NumberField({ id, label, hint, value, min = 0, max, renderPreview, onChange }: Props) {
  const isValid = (typed: string) => readWholeNumber(typed) >= min && readWholeNumber(typed) <= max;
  const { draft, setDraft, commit } = useCommittedDraft(String(value), isValid, (typed) =>
    onChange(readWholeNumber(typed)),
  );
  const text = draft ?? String(value);
  const number = readWholeNumber(text);
  return (
    <Field
      id={id}
      label={label}
      hint={
        <>
          {hint} {isValid(text) && number !== value && renderPreview?.(number)}
        </>
      }
      error={
        isValid(text)
          ? undefined
          : `Type a whole number from ${min} to ${max}. The setting stays ${value} until then.`
      }
    >
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={!isValid(text)}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={({ key, nativeEvent }) => key === "Enter" && !isComposing(nativeEvent) && commit()}
      />
    </Field>
  );
}
