/** A native <details> that renders its content when first opened: a chapter has hundreds of them. */
import { type ComponentProps, type ReactNode, useState } from "react";

type Props = Omit<ComponentProps<"details">, "onToggle"> & {
  readonly summary: ReactNode;
  readonly summaryClassName?: string;
};

export function Disclosure({ summary, summaryClassName = "", children, ...rest }: Props) {
  const [hasOpened, setHasOpened] = useState(false);
  return (
    <details
      {...rest}
      onToggle={(event) => {
        if (event.currentTarget.open) setHasOpened(true);
      }}
    >
      <summary className={summaryClassName}>{summary}</summary>
      {hasOpened && children}
    </details>
  );
}
