/** How a word of an answer stands for a word of a reference, and how sure that is. */
import { commonPrefixLength, isOneEditApart } from "./language/spelling";
import { indexSynonyms } from "./synonyms/indexSynonyms";
import { termKey, type Term } from "./language/terms";

/**
 * same: letter by letter · form: another form of the word · spelling: a slip · family: words that begin alike ·
 * compound: written apart or together · synonym
 */
export type MatchType = "exact" | "inflection" | "typo" | "sharedStem" | "compound" | "synonym";

/** What a match counts, of 1; 0 leaves that kind out. */
export type MatchStrengths = Readonly<Record<MatchType, number>>;

export type TermMatch = { readonly term: Term; readonly matchType: MatchType };

const synonyms = indexSynonyms((word) => termKey(word));
const noSynonyms: ReadonlySet<string> = new Set();

/** In shorter words a slip is another word: "tree" and "free". */
const minTypoLength = 5;
/** Stems that share so many letters are relatives: "automat" and "automobil" are the price. */
const minFamilyStemLength = 5;

/** Tells how a word of an answer stands for `wanted`, if it does: the surest way among those that count. */
export function createMatcher(
  wanted: Term,
  strengths: MatchStrengths,
): (candidate: Term) => MatchType | undefined {
  const { word, key } = wanted;
  const wantedSynonyms = strengths.synonym > 0 ? (synonyms.get(key) ?? noSynonyms) : noSynonyms;
  const canBeMisspelt = strengths.typo > 0 && word.length >= minTypoLength;
  const hasFamily = strengths.sharedStem > 0 && key.length >= minFamilyStemLength;
  return (candidate) => {
    if (word === candidate.word) return "exact";
    if (key === candidate.key) return "inflection";
    if (wantedSynonyms.has(candidate.key)) return "synonym";
    if (canBeMisspelt && candidate.word.length >= minTypoLength && isOneEditApart(word, candidate.word))
      return "typo";
    if (hasFamily && commonPrefixLength(key, candidate.key) >= minFamilyStemLength) return "sharedStem";
    return isPartOf(word, candidate.word) ? "compound" : undefined;
  };
}

/** "list" is heard in "linkedlist", "tree" in "subtree". */
function isPartOf(part: string, whole: string): boolean {
  return (
    part.length >= 4 && whole.length >= part.length + 3 && (whole.startsWith(part) || whole.endsWith(part))
  );
}

/** The answer's word that stands best for `wanted`; undefined if none does. */
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
  wanted.word === term.word + next.word;
