/** The chapters with their numbers of cards. */
import { useDecks } from "../../state/StoresContext";
import { ChapterRow } from "../shared/decks/ChapterRow";
import { formatCount } from "../shared/format";
import { TitledSection } from "../../components/TitledSection";

export function ChapterList() {
  const chapters = useDecks((state) => state.index)?.chapters ?? [];
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const cardCount = sum(chapters.map(({ cards }) => cards.length));
  const questionCount = sum(chapters.map(({ questions }) => questions));
  return (
    <TitledSection
      title="What you will learn"
      className="mt-10 rounded-card border border-line bg-surface p-5 sm:p-6 xl:mt-1"
    >
      <p className="mt-1 text-[0.9375rem] text-pretty text-quiet">
        {formatCount(cardCount, "card")} and {formatCount(questionCount, "interview question")} in{" "}
        {formatCount(chapters.length, "chapter")}.
      </p>
      <ol className="mt-3 divide-y divide-line border-t border-line">
        {chapters.map(({ chapter, title, cards }) => (
          <ChapterRow
            key={chapter}
            chapter={chapter}
            title={title}
            amount={formatCount(cards.length, "card")}
            className="py-3.5"
          />
        ))}
      </ol>
    </TitledSection>
  );
}
