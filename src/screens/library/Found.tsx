/** How many cards were found, and words that were taken for others. */
import type { ReactNode } from "react";
import { countOf } from "../spell";
import { spellNumber } from "./words";

type Props = {
  readonly count: number;
  readonly total: number | undefined;
  readonly isOpening: boolean;
  readonly almost: readonly { readonly word: string; readonly taken: readonly string[] }[];
  readonly children: ReactNode;
};

const mostShown = 5;

export function Found({ count, total, isOpening, almost, children }: Props) {
  return (
    <div className="mt-4 mb-1 flex flex-wrap items-center gap-x-1 text-[0.9375rem]">
      <div role="status" className="mr-auto">
        {total !== undefined && (
          <p>
            <strong className="font-semibold">{spellNumber(count)}</strong> of {countOf(total, "card")}
            {isOpening && <span className="text-quiet">, still opening chapters…</span>}
          </p>
        )}
        {!isOpening &&
          almost.map(({ word, taken }) => (
            <p key={word} className="wrap-anywhere text-quiet">
              No card has “{word}”. Shown is what is spelled nearly so: {taken.slice(0, mostShown).join(", ")}
              .
            </p>
          ))}
      </div>
      {children}
    </div>
  );
}
