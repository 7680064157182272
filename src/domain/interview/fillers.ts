/** How an answer was said: how fast, and with which words that say nothing. */
import { minute } from "../day";

/** Said for want of anything better. "Like" and "so" are left out: too often they mean something. */
const fillers = [
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

const pattern = new RegExp(`\\b(?:${[...fillers].sort((a, b) => b.length - a.length).join("|")})\\b`, "gi");

export type Filler = { readonly word: string; readonly count: number };

/** The fillers of a transcript, the most frequent first. */
export function fillersIn(text: string): readonly Filler[] {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(pattern)) {
    const word = found.toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return Array.from(counts, ([word, count]) => ({ word, count })).toSorted((a, b) => b.count - a.count);
}

export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Words a minute; undefined for less than ten seconds or ten words, which say nothing about pace. */
export function paceOf(words: number, spent: number): number | undefined {
  return words < 10 || spent < minute / 6 ? undefined : Math.round(words / (spent / minute));
}
