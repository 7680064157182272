/** A labelled form control with a hint or an error below it. */
import type { ReactNode } from "react";

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly children: ReactNode;
};

/** Give the control inside `id`, and `aria-describedby={id + "-hint"}`. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <div className="grid grid-cols-1 content-start gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children}
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {error ? <strong className="font-semibold text-ink">{error}</strong> : hint}
      </p>
    </div>
  );
}
