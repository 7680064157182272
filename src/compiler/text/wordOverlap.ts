/** How similar two texts are: the share of words that they have in common, without the most common ones. */
import { isUnspaced } from "../../domain/text/normalizeText";
import { comparableText } from "./comparableText";

const commonWords: ReadonlySet<string> = new Set(
  (
    "a an and are as at be by can do does for from how if in is it its must not of on one or should than that the their " +
    "then there they this to was what when which why with would you"
  ).split(" "),
);

/** In a script without spaces between words, each pair of letters counts as a word. */
export const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    comparableText(text)
      .split(" ")
      .filter((word) => word !== "" && !commonWords.has(word))
      .flatMap((word) => (isUnspaced(word) ? letterPairs(word) : [word])),
  );

function letterPairs(word: string): readonly string[] {
  const letters = Array.from(word);
  return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

/** The size of the intersection divided by that of the union (Jaccard), from 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}
