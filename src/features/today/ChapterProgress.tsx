/** The chapters, and how far each one has got. */
import { useDecks } from "../../state/StoresContext";
import { Link } from "react-router";
import type { SchedulingOptions } from "../../domain/scheduling/schedulingOptions";
import { summarizeProgress } from "../../domain/study/progress";
import type { Study } from "../../domain/study/study";
import { paths } from "../shared/paths";
import { formatCount, formatPercent } from "../shared/format";

type Props = { readonly study: Study; readonly scheduling: SchedulingOptions; readonly now: number };

export function ChapterProgress({ study, scheduling, now }: Props) {
  const deckIndex = useDecks((state) => state.index);
  return (
    <section aria-labelledby="chapters-title" className="mt-10">
      <h2 id="chapters-title" className="text-lg font-semibold">
        The guide
      </h2>
      <ol className="mt-2 divide-y divide-line border-y border-line">
        {deckIndex?.chapters.map(({ chapter, title, cards }) => {
          const progress = summarizeProgress(
            cards.map(([card]) => card),
            study,
            scheduling,
            now,
          );
          return (
            <li key={chapter} className="py-3.5">
              <Link to={paths.chapter(chapter)} className="font-medium hover:text-accent">
                {title}
              </Link>
              <div className="mt-1.5 flex items-center gap-3">
                <progress
                  className="progress h-1.5 flex-1"
                  aria-label={`Cards seen of ${title}`}
                  value={progress.seenCount}
                  max={Math.max(1, progress.cardCount)}
                />
                <span className="text-sm text-quiet tabular-nums">
                  {progress.recall === undefined
                    ? formatCount(progress.cardCount, "card")
                    : `${progress.seenCount} of ${progress.cardCount} seen, ${formatPercent(progress.recall)} recalled`}
                </span>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
