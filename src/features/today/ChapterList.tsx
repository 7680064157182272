/** What there is to learn: the chapters, and how much there is in each. */
import { Link } from "react-router";
import { useDecks } from "../../state/StoresContext";
import { formatCount } from "../shared/format";
import { paths } from "../shared/paths";

export function ChapterList() {
  const chapters = useDecks((state) => state.index)?.chapters ?? [];
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const cardCount = sum(chapters.map(({ cards }) => cards.length));
  const questionCount = sum(chapters.map(({ questions }) => questions));
  return (
    <section
      aria-labelledby="chapters-title"
      className="mt-10 rounded-card border border-line bg-sheet p-5 sm:p-6 xl:mt-1"
    >
      <h2 id="chapters-title" className="text-lg font-semibold">
        What you will learn
      </h2>
      <p className="mt-1 text-[0.9375rem] text-pretty text-quiet">
        {formatCount(cardCount, "card")} and {formatCount(questionCount, "interview question")} in{" "}
        {formatCount(chapters.length, "chapter")}.
      </p>
      <ol className="mt-3 divide-y divide-line border-t border-line">
        {chapters.map(({ chapter, title, cards }) => (
          <li key={chapter} className="flex items-baseline justify-between gap-3 py-3.5 last:pb-0">
            <Link to={paths.chapter(chapter)} className="min-w-0 font-medium text-balance hover:text-accent">
              {title}
            </Link>
            <span className="shrink-0 text-sm text-quiet tabular-nums">
              {formatCount(cards.length, "card")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
