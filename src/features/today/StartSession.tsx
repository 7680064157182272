/** The button that starts a review of due and new cards, or what stands there without any. */
import type { ReactNode } from "react";
import { LinkButton } from "../../components/LinkButton";
import { formatCount } from "../shared/format";
import { paths } from "../shared/paths";

type Props = {
  /** How many cards can be reviewed now. */
  readonly count: number;
  readonly isSessionOpen?: boolean;
  readonly className?: string;
  /** Above the button. */
  readonly counts?: ReactNode;
  /** Why there is no card to review; shown only then. */
  readonly emptyMessage: ReactNode;
  readonly children?: ReactNode;
};

export function StartSession({ count, isSessionOpen, className, counts, emptyMessage, children }: Props) {
  if (count === 0) {
    return (
      <section aria-label="To study" className={className}>
        <p className="text-lg">{emptyMessage}</p>
        {children}
        <LinkButton to={paths.guide} className="mt-6">
          Read the guide
        </LinkButton>
      </section>
    );
  }
  return (
    <section aria-label="To study" className={className}>
      {counts}
      <LinkButton to={paths.review} className="mt-4 h-16 w-full text-lg">
        {isSessionOpen ? `Go on, ${formatCount(count, "card")} left` : "Start review"}
      </LinkButton>
      {children}
    </section>
  );
}
