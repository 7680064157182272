/** A native file picker, styled as a button. */
import { buttonClassName } from "../Button";

type Props = {
  readonly label: string;
  /** As the `accept` attribute of a file input. */
  readonly accept: string;
  readonly onSelect: (file: File) => void;
};

export function FileButton({ label, accept, onSelect }: Props) {
  return (
    <label
      className={`${buttonClassName("plain")} has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent`}
    >
      {label}
      <input
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onSelect(file);
          // So that the same file can be selected again.
          event.target.value = "";
        }}
      />
    </label>
  );
}
