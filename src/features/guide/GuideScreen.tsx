/** The guide's table of contents, with progress per chapter. */
import { Link } from "react-router";
import { summarizeProgress } from "../../domain/study/progressSummary";
import { useClock, useDecks, useSettings, useStudy } from "../../state/StoresContext";
import { Page } from "../../components/page/Page";
import { useNow } from "../../hooks/time/useNow";
import { LoadStatus } from "../shared/decks/LoadStatus";
import { paths } from "../shared/paths";
import { formatCount, formatNumber, formatPercent } from "../shared/format";

/** A typical reading speed for technical text. */
const readingWordsPerMinute = 200;

export function GuideScreen() {
  const deckIndex = useDecks((state) => state.index);
  const study = useStudy((state) => state.study);
  const { scheduling } = useSettings((state) => state.settings);
  const now = useNow(useClock());
  return (
    <Page title="Guide" width="full">
      <p className="mt-2">
        <Link className="textual" to={paths.library}>
          All cards
        </Link>
      </p>
      {!deckIndex && <LoadStatus>Loading the chapters…</LoadStatus>}
      <ol className="mt-6 grid gap-4 xl:grid-cols-2">
        {deckIndex?.chapters.map(({ chapter, title, cards, words, questions, sections }, chapterIndex) => {
          const progress = summarizeProgress(
            cards.map(([card]) => card),
            study,
            scheduling,
            now,
          );
          return (
            <li key={chapter} className="rounded-card border border-line bg-surface px-5 py-5">
              <h2 className="font-serif text-xl leading-snug font-semibold">
                <Link to={paths.chapter(chapter)} className="hover:text-accent">
                  <span className="text-quiet">{chapterIndex + 1}.</span> <bdi>{title}</bdi>
                </Link>
              </h2>
              <p className="mt-1 text-quiet">
                {formatCount(Math.max(1, Math.round(words / readingWordsPerMinute)), "minute")},{" "}
                {formatCount(progress.cardCount, "card")}
                {questions > 0 && `, ${formatCount(questions, "interview question")}`}
              </p>
              <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
                {sections
                  .filter(({ depth }) => depth === 2)
                  .map((section) => (
                    <li key={section.id}>
                      <Link className="textual" to={paths.chapter(chapter, section.id)}>
                        <bdi>{section.title}</bdi>
                      </Link>
                    </li>
                  ))}
              </ul>
              {progress.recall !== undefined && (
                <p className="mt-3 text-sm text-quiet">
                  {formatNumber(progress.seenCount)} of {formatCount(progress.cardCount, "card")} seen; of
                  those you would recall {formatPercent(progress.recall)} now.
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Page>
  );
}
