/** Indexes an answer, so that the words of a rubric are found in it quickly. */
import { groupBy } from "../collections/groupBy";
import { isStopWord } from "./language/stopWords";
import { findNegated } from "./language/findNegated";
import { createMatcher, type MatchType, type MatchStrengths } from "./matchWord";
import { allTermsOf, type Term } from "./language/terms";
import { tokenize, type Token } from "./language/tokenize";

export type WordMatch = { readonly token: Token; readonly matchType: MatchType; readonly strength: number };

export type AnswerIndex = {
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  /** Indexes of the words that the answer negates. */
  readonly negated: ReadonlySet<number>;
  /** All matches of `wanted`, in the order of the text. */
  readonly findMatches: (wanted: Term) => readonly WordMatch[];
};

export function indexAnswer(answer: string, strengths: MatchStrengths): AnswerIndex {
  const tokens = tokenize(answer);
  const words = allTermsOf(tokens);
  const terms = words.filter(({ word }) => !isStopWord(word));
  const byWord = groupBy(words, (term) => term.word);
  const cache = new Map<string, readonly WordMatch[]>();
  const adjacentPairs = joinAdjacent(terms);
  const findMatches = (wanted: Term) => {
    const cached = cache.get(wanted.word);
    if (cached) return cached;
    const matchTerm = createMatcher(wanted, strengths);
    const wholeWordMatches = Array.from(byWord.values()).flatMap((occurrences) => {
      const matchType = occurrences[0] && matchTerm(occurrences[0]);
      return matchType
        ? occurrences.map(({ token }) => ({ token, matchType, strength: strengths[matchType] }))
        : [];
    });
    const splitWordMatches = (adjacentPairs.get(wanted.word) ?? []).map(({ token }) => ({
      token,
      matchType: "compound" as const,
      strength: strengths.compound,
    }));
    const all = [...wholeWordMatches, ...splitWordMatches].sort((a, b) => a.token.index - b.token.index);
    cache.set(wanted.word, all);
    return all;
  };
  return { tokens, terms, negated: findNegated(tokens), findMatches };
}

/** Adjacent words as one, so that "data set" matches "dataset". */
function joinAdjacent(terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> {
  const joined = terms
    .slice(1)
    .map(({ word, key, token }, i) => ({ word: (terms[i]?.word ?? "") + word, key, token }));
  return groupBy(joined, (term) => term.word);
}
