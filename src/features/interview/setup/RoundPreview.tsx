/** Before the first round: its steps, and what can be asked. */
import { useDecks } from "../../../state/StoresContext";
import { ChapterRow } from "../../shared/decks/ChapterRow";
import { formatCount } from "../../shared/format";
import { TitledSection } from "../../../components/TitledSection";

const steps: readonly { readonly title: string; readonly text: string }[] = [
  { title: "You are asked", text: "One question at a time, with a timer that you can pause." },
  { title: "You answer", text: "Type, dictate, or record yourself. Some questions have follow-ups." },
  {
    title: "Your answer is compared",
    text: "Each point that a good answer makes is marked as covered, partly covered or missed, or left to you. You can change each verdict.",
  },
  {
    title: "You get a report",
    text: "Where you stand, what to improve, and the cards to review for what you missed.",
  },
];

export function RoundPreview() {
  const chapters = (useDecks((state) => state.index)?.chapters ?? []).filter(
    ({ questions }) => questions > 0,
  );
  const questionCount = chapters.reduce((sum, { questions }) => sum + questions, 0);
  const panelClassName = "rounded-card border border-line bg-surface p-5 sm:p-6";
  return (
    <div className="mt-10 grid gap-5 xl:mt-6">
      <TitledSection title="How a round goes" className={panelClassName}>
        <ol className="mt-4 grid gap-4">
          {steps.map(({ title, text }, i) => (
            <li key={title} className="grid grid-cols-[auto_1fr] gap-x-3">
              <span
                aria-hidden="true"
                className="grid size-7 place-items-center rounded-full bg-accent-soft text-sm font-semibold tabular-nums"
              >
                {i + 1}
              </span>
              <span>
                <span className="block leading-7 font-medium">{title}</span>
                <span className="block text-[0.9375rem] text-pretty text-quiet">{text}</span>
              </span>
            </li>
          ))}
        </ol>
      </TitledSection>
      {questionCount > 0 && (
        <TitledSection title="What you can be asked" className={panelClassName}>
          <p className="mt-1 text-[0.9375rem] text-quiet">
            {formatCount(questionCount, "question")} about {formatCount(chapters.length, "chapter")}.
          </p>
          <ul className="mt-3 divide-y divide-line border-t border-line">
            {chapters.map(({ chapter, title, questions }) => (
              <ChapterRow
                key={chapter}
                chapter={chapter}
                title={title}
                amount={formatCount(questions, "question")}
                className="py-2.5"
              />
            ))}
          </ul>
        </TitledSection>
      )}
    </div>
  );
}
