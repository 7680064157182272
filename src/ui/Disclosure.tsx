/** A native disclosure whose inside is made when it is first opened: a chapter has hundreds of them. */
import { type ComponentProps, type ReactNode, useState } from "react";

type Props = Omit<ComponentProps<"details">, "onToggle"> & {
  readonly summary: ReactNode;
  readonly summaryClass?: string;
};

export function Disclosure({ summary, summaryClass = "", children, ...rest }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      {...rest}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className={summaryClass}>{summary}</summary>
      {opened && children}
    </details>
  );
}
