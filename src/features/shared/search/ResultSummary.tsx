/** The number of results, and which misspelt words were replaced with similar ones. */
import type { ReactNode } from "react";
import { formatCount, formatNumber } from "../format";

type Props = {
  readonly count: number;
  readonly total: number | undefined;
  readonly isLoading: boolean;
  readonly fuzzyMatches: readonly { readonly word: string; readonly matchedWords: readonly string[] }[];
  readonly children: ReactNode;
};

const maxWordsShown = 5;

export function ResultSummary({ count, total, isLoading, fuzzyMatches, children }: Props) {
  return (
    <div className="mt-4 mb-1 flex flex-wrap items-center gap-x-1 text-[0.9375rem]">
      <div role="status" className="min-w-36 flex-1">
        {total !== undefined && (
          <p>
            <strong className="font-semibold">{formatNumber(count)}</strong> of {formatCount(total, "card")}
            {isLoading && <span className="text-quiet">, loading…</span>}
          </p>
        )}
        {!isLoading &&
          fuzzyMatches.map(({ word, matchedWords }) => (
            <p key={word} className="wrap-anywhere text-quiet">
              No card contains “{word}”. Showing results for {matchedWords.slice(0, maxWordsShown).join(", ")}
              .
            </p>
          ))}
      </div>
      {children}
    </div>
  );
}
