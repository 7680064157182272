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

/** Where the same words carry meaning: "what kind of drift", "do you know whether". */
const meaningfulUses = [
  "(?:what|which|this|that|these|those|some|any|the|an?|one|every|each|another|other|same|different) (?:kind|sort) of",
  "(?:do|did|if|whether|what|how) you know",
  "you know (?=(?:if|whether|what|which|how|why|when|where|who)\\b)",
] as const;

/** A filler is its first group, which a meaningful use lacks. */
const fillerPattern = new RegExp(
  `\\b(?:${meaningfulUses.join("|")}|(${[...fillerWords].sort((a, b) => b.length - a.length).join("|")}))\\b`,
  "gi",
);

export type FillerCount = { readonly word: string; readonly count: number };

/** The fillers of a transcript, most frequent first. */
export function countFillers(text: string): readonly FillerCount[] {
  const counts = new Map<string, number>();
  for (const [, filler] of text.matchAll(fillerPattern)) {
    if (filler === undefined) continue;
    const word = filler.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Array.from(counts, ([word, count]) => ({ word, count })).toSorted((a, b) => b.count - a.count);
}
