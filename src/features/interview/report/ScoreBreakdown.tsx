/** What was covered, by what a panel judges and by chapter. */
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { BandResult } from "../../../domain/interview/report/bandRule";
import type { RoundReport } from "../../../domain/interview/report/roundReport";
import type { RoundState } from "../../../domain/interview/round/roundState";
import { useDecks } from "../../../state/StoresContext";
import { paths } from "../../shared/paths";
import { formatPercent } from "../../shared/format";
import { BandOverride } from "./OverallResult";
import { dimensionLabels } from "../labels";
import { TitledSection } from "../../../components/TitledSection";

type Props = { readonly round: RoundState; readonly report: RoundReport };

export function ScoreBreakdown({ round, report }: Props) {
  const deckIndex = useDecks((state) => state.index);
  const titleOf = (chapter: string) =>
    deckIndex?.chapters.find((each) => each.chapter === chapter)?.title ?? chapter;
  return (
    <TitledSection title="By dimension and chapter" className="@container mt-9">
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {report.dimensions.map(({ dimension, result }) => (
          <BreakdownRow key={dimension} label={dimensionLabels[dimension]} result={result}>
            <BandOverride round={round} dimension={dimension} result={result} />
          </BreakdownRow>
        ))}
        {report.chapters.map(({ chapter, result }) => (
          <BreakdownRow key={chapter} label={titleOf(chapter)} result={result}>
            <Link className="textual text-sm print:hidden" to={paths.chapter(chapter)}>
              Read it
            </Link>
          </BreakdownRow>
        ))}
      </ul>
    </TitledSection>
  );
}

type BreakdownRowProps = {
  readonly label: string;
  readonly result: BandResult;
  readonly children: ReactNode;
};

function BreakdownRow({ label, result, children }: BreakdownRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <bdi className="min-w-32 flex-1">{label}</bdi>
      {result.type === "judged" ? (
        <>
          <span className="flex w-28 items-center gap-2">
            <progress className="progress h-1.5 w-14" aria-hidden="true" value={result.share} max={1} />
            <span className="tabular-nums">{formatPercent(result.share)}</span>
          </span>
          <span className="w-full @lg:w-56 @lg:text-right">{children}</span>
        </>
      ) : (
        <span className="text-quiet">not judged</span>
      )}
    </li>
  );
}
