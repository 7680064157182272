/** Expected recall of the core cards on the day, chapter by chapter; of all cards where core cards aren't counted. */
import { chapterRecallOf } from "../../../domain/planning/groupKeys";
import type { Plan } from "../../../domain/planning/planResult";
import { useDecks } from "../../../state/StoresContext";
import { Link } from "react-router";
import { describeForecastDayBriefly } from "../../shared/schedule/describeForecastDay";
import { upperFirst } from "../../shared/format";
import { paths } from "../../shared/paths";
import { nameCountedCards, toPercent } from "./describePlan";
import { TitledSection } from "../../../components/TitledSection";

/** Without a plan, invisible placeholders for its numbers. */
export function ChapterRecall({ plan }: { readonly plan?: Plan }) {
  const chapters = useDecks((state) => state.index)?.chapters ?? [];
  const cardsLabel = nameCountedCards(plan);
  return (
    <TitledSection
      title={`${upperFirst(cardsLabel)} ${plan ? describeForecastDayBriefly(plan) : "on the day"}, by chapter`}
      className="rounded-card border border-line bg-surface p-5 sm:p-6"
    >
      <ul className="mt-3 grid gap-3">
        {chapters.map(({ chapter, title }) => {
          const chapterRecall = plan && chapterRecallOf(plan, chapter);
          if (plan && !chapterRecall) return null;
          const recallPercent = toPercent(chapterRecall?.recall.expected ?? 0);
          /** Although the heading says "core". */
          const countsAllCards = chapterRecall?.isCore === false && cardsLabel !== "cards";
          return (
            <li key={chapter}>
              <div className="flex flex-wrap items-baseline gap-x-3 text-[0.9375rem]">
                <Link
                  to={paths.chapter(chapter)}
                  className="min-w-0 flex-1 basis-28 text-balance wrap-anywhere hover:text-accent"
                >
                  <bdi>{title}</bdi>
                </Link>
                <span className={`shrink-0 text-quiet tabular-nums ${chapterRecall ? "" : "invisible"}`}>
                  {chapterRecall ? recallPercent : "00"} of 100{countsAllCards ? ", all cards" : ""}
                </span>
              </div>
              <progress
                className="progress mt-1 block h-1.5 w-full"
                aria-label={`${countsAllCards ? "Cards" : upperFirst(cardsLabel)} of ${title} that you would recall`}
                aria-hidden={!chapterRecall}
                value={recallPercent}
                max={100}
              />
            </li>
          );
        })}
      </ul>
    </TitledSection>
  );
}
