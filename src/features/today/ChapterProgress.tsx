/** The chapters, each with the cards seen and recalled. */
import { useDecks } from "../../state/StoresContext";
import { Link } from "react-router";
import type { SchedulingOptions } from "../../domain/scheduling/schedulingOptions";
import { summarizeProgress } from "../../domain/study/progressSummary";
import type { Study } from "../../domain/study/study";
import type { EpochMs } from "../../domain/time";
import { paths } from "../shared/paths";
import { formatCount, formatNumber, formatPercent } from "../shared/format";
import { TitledSection } from "../../components/TitledSection";

type Props = { readonly study: Study; readonly scheduling: SchedulingOptions; readonly now: EpochMs };

export function ChapterProgress({ study, scheduling, now }: Props) {
  const deckIndex = useDecks((state) => state.index);
  return (
    <TitledSection title="The guide" className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <ol className="mt-3 grid gap-4">
        {deckIndex?.chapters.map(({ chapter, title, cards }) => {
          const { cardCount, seenCount, recall } = summarizeProgress(
            cards.map(([card]) => card),
            study,
            scheduling,
            now,
          );
          return (
            <li key={chapter}>
              <Link
                to={paths.chapter(chapter)}
                className="inline-block font-medium text-balance hover:text-accent"
              >
                <bdi>{title}</bdi>
              </Link>
              <progress
                className="progress mt-1 block h-1.5 w-full"
                aria-label={`Cards seen of ${title}`}
                value={seenCount}
                max={Math.max(1, cardCount)}
              />
              <p className="mt-1 flex flex-wrap justify-between gap-x-3 text-sm text-quiet tabular-nums">
                {recall === undefined ? (
                  formatCount(cardCount, "card")
                ) : (
                  <>
                    <span>
                      {formatNumber(seenCount)} of {formatNumber(cardCount)} seen
                    </span>
                    <span>{formatPercent(recall)} would be recalled</span>
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </TitledSection>
  );
}
