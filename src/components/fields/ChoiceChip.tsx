/** A checkbox or radio button with its label, framed. */
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<"input">, "type" | "className"> & {
  readonly type: "checkbox" | "radio";
  readonly label: string;
};

export function ChoiceChip({ label, ...rest }: Props) {
  return (
    <label className="flex min-h-11 items-center gap-2 rounded-xl border border-line bg-surface px-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input className="accent-accent" {...rest} />
      <bdi>{label}</bdi>
    </label>
  );
}
