/** One of several things to choose, or some of them. */
type Props = {
  readonly type: "checkbox" | "radio";
  readonly name?: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: () => void;
};

export function ChoiceChip({ label, ...rest }: Props) {
  return (
    <label className="flex min-h-11 items-center gap-2 rounded-xl border border-line bg-sheet px-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
      <input className="accent-accent" {...rest} />
      {label}
    </label>
  );
}
