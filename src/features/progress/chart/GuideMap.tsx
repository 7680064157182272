/** The guide as a map: a row for each chapter, a cell for each section, its width by its number of cards, tinted by recall. */
import type { GuideChapter } from "../../../domain/progress/readiness";
import { formatPercent } from "../../shared/format";
import { ChartCursor } from "./ChartCursor";
import { Legend } from "./Legend";
import { tintOf } from "./tint";

type Props = {
  readonly label: string;
  readonly chapters: readonly GuideChapter[];
  readonly describe: (index: number) => string;
};

export function GuideMap({ label, chapters, describe }: Props) {
  const starts = chapters.map((_, i) =>
    chapters.slice(0, i).reduce((sum, { sections }) => sum + sections.length, 0),
  );
  const count = chapters.reduce((sum, { sections }) => sum + sections.length, 0);
  return (
    <ChartCursor label={label} count={count} initial={0} describe={describe}>
      {(active) => (
        <div aria-hidden="true">
          {chapters.map((chapter, row) => (
            <div
              key={chapter.chapter}
              className="mb-2 flex flex-wrap items-center gap-x-4 text-[0.9375rem] md:flex-nowrap"
            >
              <bdi className="flex-1 md:w-72 md:flex-none">{chapter.title}</bdi>
              <span className="w-12 text-right tabular-nums md:order-last">
                {formatPercent(chapter.recall)}
              </span>
              <svg height="30" className="w-full md:w-auto md:flex-1">
                <Sections chapter={chapter} start={starts[row] ?? 0} active={active} />
              </svg>
            </div>
          ))}
          <Legend
            entries={[0, 0.5, 1].map((share) => ({ name: formatPercent(share), tint: tintOf(share) }))}
          />
        </div>
      )}
    </ChartCursor>
  );
}

type SectionsProps = {
  readonly chapter: GuideChapter;
  /** The index of the chapter's first section. */
  readonly start: number;
  readonly active: number;
};

function Sections({ chapter: { sections, cardCount }, start, active }: SectionsProps) {
  const percent = (cards: number) => `${(100 * cards) / cardCount}%`;
  return sections.map((section, i) => (
    <rect
      key={section.section}
      data-index={start + i}
      x={percent(sections.slice(0, i).reduce((sum, each) => sum + each.cardCount, 0))}
      y="1"
      width={percent(section.cardCount)}
      height="28"
      rx="3"
      className="forced-colors:stroke-(--line)"
      fill={tintOf(section.recall)}
      stroke={start + i === active ? "var(--ink)" : "var(--surface)"}
      strokeWidth={start + i === active ? 3 : 1}
    />
  ));
}
