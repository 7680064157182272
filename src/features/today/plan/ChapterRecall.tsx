/** Expected recall of the core cards on the day, chapter by chapter; of all cards where a chapter has no core. */
import { chapterKey, coreKey } from "../../../domain/planning/groupKeys";
import type { Plan } from "../../../domain/planning/planResult";
import { useDecks } from "../../../state/StoresContext";
import { Link } from "react-router";
import { describeForecastDayBriefly } from "../../shared/describeForecastDay";
import { paths } from "../../shared/paths";
import { ofHundred } from "./describePlan";

/** Without a plan, the places of its numbers. */
export function ChapterRecall({ plan }: { readonly plan?: Plan }) {
  const chapters = useDecks((state) => state.index)?.chapters ?? [];
  return (
    <section aria-labelledby="chapter-recall" className="rounded-card border border-line bg-sheet p-5 sm:p-6">
      <h2 id="chapter-recall" className="text-lg font-semibold">
        Core cards {plan ? describeForecastDayBriefly(plan) : "on the day"}, by chapter
      </h2>
      <ul className="mt-3 grid gap-3">
        {chapters.map(({ chapter, title }) => {
          const recall = plan?.groups.get(coreKey(chapter)) ?? plan?.groups.get(chapterKey(chapter));
          if (plan && !recall) return null;
          const known = ofHundred(recall?.expected ?? 0);
          return (
            <li key={chapter}>
              <div className="flex items-baseline justify-between gap-3 text-[0.9375rem]">
                <Link
                  to={paths.chapter(chapter)}
                  className="min-w-0 text-balance wrap-anywhere hover:text-accent"
                >
                  {title}
                </Link>
                <span className={`shrink-0 text-quiet tabular-nums ${recall ? "" : "invisible"}`}>
                  {recall ? known : "00"} of 100
                </span>
              </div>
              <progress
                className="progress mt-1 block h-1.5 w-full"
                aria-label={`Core cards of ${title} that you would recall`}
                aria-hidden={!recall}
                value={known}
                max={100}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
