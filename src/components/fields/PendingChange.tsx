/** What a change of a setting would do, with the buttons that discard and apply it. */
import type { MouseEvent, ReactNode } from "react";
import { Button } from "../Button";

type Props = {
  /** The id of the field that gets the focus when the pressed button disappears. */
  readonly fieldId: string;
  readonly preview: ReactNode;
  readonly keepLabel: string;
  readonly applyLabel: string;
  readonly onKeep: () => void;
  readonly onApply: () => void;
};

export function PendingChange({ fieldId, preview, keepLabel, applyLabel, onKeep, onApply }: Props) {
  /** Safari doesn't focus a pressed button, so the field would seem to be left, and commit its draft. */
  const preventBlur = (event: MouseEvent) => event.preventDefault();
  const focusFieldAndRun = (action: () => void) => {
    document.getElementById(fieldId)?.focus({ preventScroll: true });
    action();
  };
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      <p role="status" className="mr-auto text-sm font-medium max-sm:basis-full">
        {preview}
      </p>
      <Button onMouseDown={preventBlur} onClick={() => focusFieldAndRun(onKeep)}>
        {keepLabel}
      </Button>
      <Button variant="primary" onMouseDown={preventBlur} onClick={() => focusFieldAndRun(onApply)}>
        {applyLabel}
      </Button>
    </div>
  );
}
