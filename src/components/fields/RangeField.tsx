/** A labelled slider that reports its value once the person has finished. Until then it says what the value would do. */
import type { ReactNode } from "react";
import { useCommittedDraft } from "../../hooks/useCommittedDraft";
import { Field } from "./Field";
import { PendingChange } from "./PendingChange";

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
  /** What a value that is chosen and not applied yet would do. */
  readonly renderPreview?: (value: number) => ReactNode;
  /** Called with Enter or "Apply", or on leaving the field or the page. Escape goes back to the value before. */
  readonly onChange: (value: number) => void;
};

export function RangeField({ id, value, label, hint, valueText, renderPreview, onChange, ...limits }: Props) {
  const { draft, setDraft, commit, commitOnLeaving } = useCommittedDraft(value, () => true, onChange);
  const shownValue = draft ?? value;
  return (
    <div onBlur={commitOnLeaving}>
      <Field id={id} label={label(shownValue)} hint={hint(shownValue)}>
        <input
          id={id}
          type="range"
          {...limits}
          value={shownValue}
          aria-describedby={`${id}-hint`}
          aria-valuetext={valueText(shownValue)}
          className="h-11 accent-accent"
          onChange={(event) => setDraft(Number(event.target.value))}
          onKeyDown={({ key }) => {
            if (key === "Enter") commit();
            if (key === "Escape") setDraft(undefined);
          }}
        />
      </Field>
      {shownValue !== value && (
        <PendingChange
          fieldId={id}
          preview={renderPreview?.(shownValue)}
          keepLabel={`Keep ${valueText(value)}`}
          applyLabel={`Apply ${valueText(shownValue)}`}
          onKeep={() => setDraft(undefined)}
          onApply={commit}
        />
      )}
    </div>
  );
}
