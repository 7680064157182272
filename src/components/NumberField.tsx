/** A labelled field for a whole number within limits. */
import { useEffect, useRef, useState } from "react";
import { isComposing } from "../hooks/isPageShortcut";
import { Field } from "./Field";
import { Input } from "./Input";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  /** Called with a valid number once the person has finished: with Enter, or on leaving the field or the page. */
  readonly onChange: (value: number) => void;
};

export function NumberField({ id, label, hint, value, min = 0, max, onChange }: Props) {
  const [text, setText] = useState(String(value));
  const isValid = (typed: string) => /^\d+$/.test(typed) && Number(typed) >= min && Number(typed) <= max;
  const isTextValid = isValid(text.trim());
  const commit = () => {
    if (isTextValid && Number(text) !== value) onChange(Number(text));
  };
  const latestCommit = useRef(commit);
  useEffect(() => {
    latestCommit.current = commit;
  });
  useEffect(() => {
    const commitBeforeLeaving = () => latestCommit.current();
    window.addEventListener("pagehide", commitBeforeLeaving);
    return () => {
      window.removeEventListener("pagehide", commitBeforeLeaving);
      commitBeforeLeaving();
    };
  }, []);
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
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={({ key, nativeEvent }) => key === "Enter" && !isComposing(nativeEvent) && commit()}
      />
    </Field>
  );
}
