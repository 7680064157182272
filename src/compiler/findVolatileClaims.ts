/** Claims with a date, which the author of the guide must check again. */
import { findFenced } from "./markdown/fences";
import type { Source } from "./source/source";
import { compareStrings } from "../domain/text/compareStrings";

export type VolatileClaim = {
  readonly file: string;
  readonly line: number;
  /** `2026-11` */
  readonly month: string;
  /** The sentence, or the line of a table. */
  readonly text: string;
};

const months: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const dated = new RegExp(
  `\\b(?:as of|read in|dated)\\s+(?:\\d{1,2}\\s+)?(${months.join("|")})\\s+(\\d{4})\\b`,
  "g",
);

/** Oldest first; within a month in the guide's order. Code is left out. */
export function findVolatileClaims(sources: readonly Source[]): readonly VolatileClaim[] {
  return sources
    .flatMap(({ file, text }) => {
      const lines = text.split("\n");
      const fenced = findFenced(lines);
      return lines.flatMap((line, i) =>
        fenced.has(i)
          ? []
          : claimsIn(line).map(({ month, text: claim }) => ({ file, line: i + 1, month, text: claim })),
      );
    })
    .toSorted((a, b) => compareStrings(a.month, b.month));
}

function claimsIn(line: string): readonly Pick<VolatileClaim, "month" | "text">[] {
  const text = line.replaceAll(/\s*<!--[\s\S]*?-->/g, "").trim();
  return [...text.matchAll(dated)].map(({ 1: name = "", 2: year = "", index }) => ({
    month: `${year}-${String(months.indexOf(name) + 1).padStart(2, "0")}`,
    text: text.startsWith("|") ? text : sentenceAround(text, index),
  }));
}

function sentenceAround(text: string, index: number): string {
  const sentences = [...text.matchAll(/.*?(?:[.?!](?=\s+[A-Z*`[])|$)/g)];
  return (sentences.find((match) => index < match.index + match[0].length)?.[0] ?? text).trim();
}
