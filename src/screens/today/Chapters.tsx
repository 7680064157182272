/** The chapters, and how far each one has got. */
import { Link } from "wouter";
import type { Scheduling } from "../../domain/memory";
import { standingOf } from "../../domain/progress";
import type { Study } from "../../domain/study";
import { useDecks } from "../../store/decks/decks";
import { paths } from "../paths";
import { countOf, spellShare } from "../spell";

type Props = { readonly study: Study; readonly scheduling: Scheduling; readonly now: number };

export function Chapters({ study, scheduling, now }: Props) {
  const index = useDecks((state) => state.index);
  return (
    <section aria-labelledby="chapters-title" className="mt-10">
      <h2 id="chapters-title" className="text-lg font-semibold">
        The guide
      </h2>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {index?.chapters.map(({ chapter, title, cards }) => {
          const standing = standingOf(
            cards.map(([card]) => card),
            study,
            scheduling,
            now,
          );
          return (
            <li key={chapter} className="py-3.5">
              <Link href={paths.chapter(chapter)} className="font-medium hover:text-accent">
                {title}
              </Link>
              <div className="mt-1.5 flex items-center gap-3">
                <progress
                  className="progress h-1.5 flex-1"
                  aria-label={`Cards seen of ${title}`}
                  value={standing.seen}
                  max={Math.max(1, standing.cards)}
                />
                <span className="text-sm text-quiet tabular-nums">
                  {standing.recall === undefined
                    ? countOf(standing.cards, "card")
                    : `${standing.seen} of ${standing.cards} seen, ${spellShare(standing.recall)} recalled`}
                </span>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
