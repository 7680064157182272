/** Filler words in a spoken answer. */

/** "Like" and "so" are left out, because they often carry meaning. */
const fillerWords = [
  "um",
  "umm",
  "uh",
  "uhm",
  "er",
  "erm",
  "hmm",
  "you know",
  "i mean",
  "sort of",
  "kind of",
  "basically",
  "actually",
  "literally",
  "to be honest",
  "at the end of the day",
] as const;

const fillerPattern = new RegExp(
  `\\b(?:${[...fillerWords].sort((a, b) => b.length - a.length).join("|")})\\b`,
  "gi",
);

export type FillerCount = { readonly word: string; readonly count: number };

/** The fillers of a transcript, most frequent first. */
export function countFillers(text: string): readonly FillerCount[] {
  const counts = new Map<string, number>();
  for (const [match] of text.matchAll(fillerPattern)) {
    const word = match.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Array.from(counts, ([word, count]) => ({ word, count })).toSorted((a, b) => b.count - a.count);
}
