/** How an answer was said: how fast, and with which words that say nothing. */
import { msPerMinute } from "../scheduling/calendar";

/** Said for want of anything better. "Like" and "so" are left out: too often they mean something. */
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

/** The fillers of a transcript, the most frequent first. */
export function countFillers(text: string): readonly FillerCount[] {
  const counts = new Map<string, number>();
  for (const [match] of text.matchAll(fillerPattern)) {
    const word = match.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Array.from(counts, ([word, count]) => ({ word, count })).toSorted((a, b) => b.count - a.count);
}

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Words a minute; undefined for less than ten seconds or ten words, which say nothing about pace. */
export function wordsPerMinute(wordCount: number, spentMs: number): number | undefined {
  return wordCount < 10 || spentMs < msPerMinute / 6
    ? undefined
    : Math.round(wordCount / (spentMs / msPerMinute));
}
