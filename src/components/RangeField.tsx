/** A labelled slider that reports its value once the person has finished. Until then it says what the value would do. */
import type { FocusEvent, MouseEvent, ReactNode } from "react";
import { useCommittedDraft } from "../hooks/useCommittedDraft";
import { Button } from "./Button";
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
  /** What a value that is chosen and not set yet would do. */
  readonly renderPreview?: (value: number) => ReactNode;
  /** Called with Enter or "Apply", or on leaving the field or the page. Escape goes back to the value before. */
  readonly onChange: (value: number) => void;
};

export function RangeField({ id, value, label, hint, valueText, renderPreview, onChange, ...limits }: Props) {
  const { draft, setDraft, commit } = useCommittedDraft(value, () => true, onChange);
  const shown = draft ?? value;
  const commitOutside = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) commit();
  };
  /** Safari gives a pressed button no focus, so the slider would seem to be left. */
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <div onBlur={commitOutside}>
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
          onKeyDown={({ key }) => {
            if (key === "Enter") commit();
            if (key === "Escape") setDraft(undefined);
          }}
        />
      </Field>
      {shown !== value && (
        <div className="mt-2 flex flex-wrap items-center gap-3">
          <p role="status" className="mr-auto text-sm font-medium max-sm:basis-full">
            {renderPreview?.(shown)}
          </p>
          <Button onMouseDown={keepFocus} onClick={() => setDraft(undefined)}>
            Keep {valueText(value)}
          </Button>
          <Button variant="primary" onMouseDown={keepFocus} onClick={commit}>
            Apply {valueText(shown)}
          </Button>
        </div>
      )}
    </div>
  );
}
