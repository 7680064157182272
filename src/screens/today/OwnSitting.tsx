/** A sitting of one's own that was left: go on with it, or leave it be. */
import type { Custom } from "../../domain/log";
import { endSitting } from "../../store/study";
import { Button } from "../../ui/Button";
import { LinkButton } from "../../ui/LinkButton";
import { customNames } from "../customNames";
import { paths } from "../paths";
import { countOf } from "../spell";

type Props = { readonly kind: Custom["kind"]; readonly left: number; readonly clock: () => number };

export function OwnSitting({ kind, left, clock }: Props) {
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
