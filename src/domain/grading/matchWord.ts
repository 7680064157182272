/** Matches a word of an answer with a word of a reference. */
import { commonPrefixLength, isOneEditApart } from "../text/editDistance";
import { type Term, termKey } from "./language/terms";
import { indexSynonyms } from "./synonyms/indexSynonyms";

/**
 * exact: the same letters · inflection: another form of the word · typo: one edit apart · sharedStem: words that begin alike ·
 * compound: written as two words or as part of a longer one · synonym
 * A word with a digit has no typing errors, is no part of another and has no other as a part: 20000 is not 10000.
 */
export type MatchType = "exact" | "inflection" | "typo" | "sharedStem" | "compound" | "synonym";

/** What a match counts, 0 to 1. Types with 0 are not matched. */
export type MatchStrengths = Readonly<Record<MatchType, number>>;

export type TermMatch = { readonly term: Term; readonly matchType: MatchType };

const synonyms = indexSynonyms((word) => termKey(word));
const noSynonyms: ReadonlySet<string> = new Set();

/** In shorter words one edit often makes another word: "tree" and "free". */
const minTypoLength = 5;
/** Stems that begin with this many common letters count as related. This also relates "automat" and "automobil". */
const minFamilyStemLength = 5;

const hasDigit = (word: string): boolean => /\d/.test(word);

/** A function that gives the strongest type of match between a word and `wanted`; undefined if there is none. */
export function createMatcher(
  wanted: Term,
  strengths: MatchStrengths,
): (candidate: Term) => MatchType | undefined {
  const { word, key } = wanted;
  const wantedSynonyms = strengths.synonym > 0 ? (synonyms.get(key) ?? noSynonyms) : noSynonyms;
  const isNumbered = hasDigit(word);
  const canBeMisspelt = strengths.typo > 0 && word.length >= minTypoLength && !isNumbered;
  const hasFamily = strengths.sharedStem > 0 && key.length >= minFamilyStemLength;
  return (candidate) => {
    if (word === candidate.word) return "exact";
    if (key === candidate.key) return "inflection";
    if (wantedSynonyms.has(candidate.key)) return "synonym";
    if (
      canBeMisspelt &&
      candidate.word.length >= minTypoLength &&
      isOneEditApart(word, candidate.word) &&
      !hasDigit(candidate.word)
    )
      return "typo";
    // "python3" is related to "python", and not to "python2".
    if (
      hasFamily &&
      commonPrefixLength(key, candidate.key) >= minFamilyStemLength &&
      !(isNumbered && hasDigit(candidate.word))
    )
      return "sharedStem";
    return !isNumbered && isPartOf(word, candidate.word) && !hasDigit(candidate.word)
      ? "compound"
      : undefined;
  };
}

/** "list" is part of "linkedlist", and "tree" of "subtree". */
function isPartOf(part: string, whole: string): boolean {
  return (
    part.length >= 4 && whole.length >= part.length + 3 && (whole.startsWith(part) || whole.endsWith(part))
  );
}

/** The word that matches `wanted` best; undefined if none does. */
export function findBestMatch(
  wanted: Term,
  candidates: readonly Term[],
  strengths: MatchStrengths,
): TermMatch | undefined {
  const matchTerm = createMatcher(wanted, strengths);
  let best: TermMatch | undefined;
  for (const [i, term] of candidates.entries()) {
    const matchType =
      matchTerm(term) ?? (isSplitInTwo(wanted, term, candidates[i + 1]) ? "compound" : undefined);
    if (matchType !== undefined && strengths[matchType] > (best ? strengths[best.matchType] : 0))
      best = { term, matchType };
    if (best && strengths[best.matchType] === 1) return best;
  }
  return best;
}

const isSplitInTwo = (wanted: Term, term: Term, next: Term | undefined) =>
  next !== undefined &&
  wanted.word.length === term.word.length + next.word.length &&
  wanted.word === term.word + next.word &&
  // "1.5" is not "15", but "1 500" is "1500".
  !/\d \d(?!\d\d$)/.test(`${term.word} ${next.word}`);
