/** A section with its heading, which names it for assistive technology. */
import { type ReactNode, useId } from "react";

type Props = {
  readonly title: ReactNode;
  readonly className: string;
  readonly titleClassName?: string;
  readonly children: ReactNode;
};

export function TitledSection({
  title,
  className,
  titleClassName = "text-lg font-semibold",
  children,
}: Props) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={className}>
      <h2 id={titleId} className={titleClassName}>
        {title}
      </h2>
      {children}
    </section>
  );
}
