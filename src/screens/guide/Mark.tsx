/** What stands at a block that has cards: how many, and how well they are remembered. */
import type { Card } from "../../domain/deck";
import { standingOf } from "../../domain/progress";
import { questionOf } from "../../domain/words";
import { useSettings } from "../../store/settings";
import { useStudy } from "../../store/study";
import { Disclosure } from "../../ui/Disclosure";
import { countOf, spellShare } from "../spell";

type Props = { readonly cards: readonly Card[]; readonly now: number; readonly name: string };

export function Mark({ cards, now, name }: Props) {
  const study = useStudy((state) => state.study);
  const { scheduling } = useSettings((state) => state.settings);
  const standing = standingOf(
    cards.map(({ id }) => id),
    study,
    scheduling,
    now,
  );
  return (
    <Disclosure
      className="mt-2 text-sm"
      name={`cards-of-${name}`}
      summaryClass="inline-flex min-h-8 list-none items-center gap-2 rounded-lg text-quiet hover:text-ink [&::-webkit-details-marker]:hidden"
      summary={
        <>
          <Ring share={standing.recall ?? 0} />
          {countOf(standing.cards, "card")}
          {standing.recall === undefined
            ? ", not seen yet"
            : `, ${standing.seen < standing.cards ? `${standing.seen} seen, ` : ""}${spellShare(standing.recall)} recalled`}
        </>
      }
    >
      <ul className="mt-1 mb-2 grid gap-1.5 border-l-2 border-line pl-4 text-quiet">
        {cards.map((card) => {
          const { recall } = standingOf([card.id], study, scheduling, now);
          return (
            <li key={card.id}>
              {questionOf(card)}{" "}
              <span className="whitespace-nowrap text-ink">
                {recall === undefined ? "new" : spellShare(recall)}
              </span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

/** A ring that fills with what is remembered. */
function Ring({ share }: { readonly share: number }) {
  const length = 2 * Math.PI * 6;
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="shrink-0 -rotate-90">
      <circle cx="8" cy="8" r="6" fill="none" stroke="var(--edge)" strokeWidth="2" />
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="var(--accent)"
        strokeWidth="3"
        strokeDasharray={`${share * length} ${length}`}
      />
    </svg>
  );
}
