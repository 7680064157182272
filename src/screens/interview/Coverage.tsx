/** What was covered, by what a panel judges and by chapter. */
import type { ReactNode } from "react";
import { Link } from "wouter";
import type { Result } from "../../domain/interview/bands";
import type { Report } from "../../domain/interview/report";
import type { RoundState } from "../../domain/interview/round";
import { useDecks } from "../../store/decks/decks";
import { paths } from "../paths";
import { spellShare } from "../spell";
import { Overrule } from "./Overall";
import { dimensionNames } from "./words";

type Props = { readonly round: RoundState; readonly report: Report; readonly clock: () => number };

export function Coverage({ round, report, clock }: Props) {
  const index = useDecks((state) => state.index);
  const titleOf = (chapter: string) =>
    index?.chapters.find((each) => each.chapter === chapter)?.title ?? chapter;
  return (
    <section aria-labelledby="coverage-title" className="mt-9">
      <h2 id="coverage-title" className="text-lg font-semibold">
        By dimension and chapter
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {report.dimensions.map(({ dimension, result }) => (
          <Row key={dimension} name={dimensionNames[dimension]} result={result}>
            <Overrule round={round} on={dimension} result={result} clock={clock} />
          </Row>
        ))}
        {report.chapters.map(({ chapter, result }) => (
          <Row key={chapter} name={titleOf(chapter)} result={result}>
            <Link className="textual text-sm print:hidden" href={paths.chapter(chapter)}>
              Read it
            </Link>
          </Row>
        ))}
      </ul>
    </section>
  );
}

type RowProps = { readonly name: string; readonly result: Result; readonly children: ReactNode };

function Row({ name, result, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <span className="min-w-32 flex-1">{name}</span>
      {result.as === "judged" ? (
        <>
          <span className="flex w-28 items-center gap-2">
            <progress className="progress h-1.5 w-14" aria-hidden="true" value={result.share} max={1} />
            <span className="tabular-nums">{spellShare(result.share)}</span>
          </span>
          <span className="w-full sm:w-56 sm:text-right">{children}</span>
        </>
      ) : (
        <span className="text-quiet">not judged</span>
      )}
    </li>
  );
}
