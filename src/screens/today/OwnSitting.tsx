/** A sitting of one's own that was left: go on with it, or leave it be. */
import { presentQueue } from "../../domain/custom";
import type { Day } from "../../domain/day";
import type { Custom } from "../../domain/log";
import { type Entry, remaining } from "../../domain/queue";
import { useSettings } from "../../store/settings";
import { endSitting } from "../../store/deeds";
import { useStudy } from "../../store/study";
import { Button } from "../../ui/Button";
import { LinkButton } from "../../ui/LinkButton";
import { customNames } from "../customNames";
import { paths } from "../paths";
import { countOf } from "../spell";

type Props = {
  readonly kind: Custom["kind"];
  readonly entries: readonly Entry[];
  readonly now: number;
  readonly today: Day;
  readonly clock: () => number;
};

export function OwnSitting({ kind, entries, now, today, clock }: Props) {
  const study = useStudy((state) => state.study);
  const settings = useSettings((state) => state.settings);
  const left = remaining(presentQueue(entries, study, settings, now, today));
  return (
    <section aria-label="To study" className="mt-7">
      <p className="text-lg">{customNames[kind]}</p>
      <LinkButton href={paths.review} className="mt-4 h-16 w-full text-lg">
        Go on, {countOf(left, "card")} left
      </LinkButton>
      <Button className="mt-3 w-full" onClick={() => endSitting(clock())}>
        End it and study what is due
      </Button>
    </section>
  );
}
