/** The guide's contents. */
import { Link } from "wouter";
import { standingOf } from "../../domain/progress";
import { useDecks } from "../../store/decks/decks";
import { useSettings } from "../../store/settings";
import { useStudy } from "../../store/study";
import { Page } from "../../ui/Page";
import { useNow } from "../../ui/useNow";
import { paths } from "../paths";
import { countOf, spellShare } from "../spell";

/** A calm reader of technical prose. */
const wordsPerMinute = 200;

export function GuideScreen({ clock = Date.now }: { readonly clock?: () => number }) {
  const index = useDecks((state) => state.index);
  const study = useStudy((state) => state.study);
  const { scheduling } = useSettings((state) => state.settings);
  const now = useNow(clock);
  return (
    <Page title="Guide">
      <p className="mt-2">
        <Link className="textual" href={paths.library}>
          All cards
        </Link>
      </p>
      <ol className="mt-6 grid gap-4">
        {index?.chapters.map(({ chapter, title, cards, words, questions, sections }, i) => {
          const standing = standingOf(
            cards.map(([card]) => card),
            study,
            scheduling,
            now,
          );
          return (
            <li key={chapter} className="rounded-card border border-line bg-sheet px-5 py-5">
              <h2 className="font-serif text-xl leading-snug font-semibold">
                <Link href={paths.chapter(chapter)} className="hover:text-accent">
                  <span className="text-quiet">{i + 1}.</span> {title}
                </Link>
              </h2>
              <p className="mt-1 text-quiet">
                {Math.max(1, Math.round(words / wordsPerMinute))} minutes, {countOf(standing.cards, "card")}
                {questions > 0 && `, ${countOf(questions, "interview question")}`}
              </p>
              <ul className="mt-3 flex flex-wrap gap-x-4 gap-y-1">
                {sections
                  .filter(({ depth }) => depth === 2)
                  .map((section) => (
                    <li key={section.id}>
                      <Link className="textual" href={paths.chapter(chapter, section.id)}>
                        {section.title}
                      </Link>
                    </li>
                  ))}
              </ul>
              {standing.recall !== undefined && (
                <p className="mt-3 text-sm text-quiet">
                  {standing.seen} of {standing.cards} cards seen; of those you would recall{" "}
                  {spellShare(standing.recall)} now.
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Page>
  );
}
