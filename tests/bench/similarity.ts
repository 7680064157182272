/** How much of a reference answer an answer says, from 0 to 1, and which words the score rests on. */
import { ngramRecall, characterNgrams } from "./ngrams";
import { findBestMatch, type MatchType, type MatchStrengths } from "../../src/domain/grading/matchWord";
import {
  scoringConstants as published,
  type ScoringConstants,
} from "../../src/domain/grading/scoringConstants";
import { extractTerms, type Term } from "../../src/domain/grading/language/terms";

/** A word of the reference, once, with what it weighs and what stands for it in the answer. */
export type ReferenceWord = {
  readonly term: Term;
  readonly weight: number;
  readonly match: { readonly term: Term; readonly matchType: MatchType } | undefined;
};

type MatchedWord = {
  /** The reference's word and the answer's, lower case. */
  readonly referenceWord: string;
  readonly answerWord: string;
  readonly matchType: MatchType;
  /** Where `heard` stands in the answer; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
};

export type Similarity = {
  readonly score: number;
  readonly matched: readonly MatchedWord[];
  readonly missing: readonly string[];
};

export type Texts = { readonly question: string; readonly reference: string; readonly answer: string };

export function similarity(texts: Texts, method: ScoringConstants = published): Similarity {
  const words = matchReferenceWords(texts, method);
  return {
    score: applyCurve(foundShare(texts, words, method), method.curve),
    matched: words.flatMap(({ term, match }) =>
      match
        ? [
            {
              referenceWord: term.word,
              answerWord: match.term.word,
              matchType: match.matchType,
              start: match.term.token.start,
              end: match.term.token.end,
            },
          ]
        : [],
    ),
    missing: words.filter(({ match }) => !match).map(({ term }) => term.word),
  };
}

export function matchReferenceWords(
  { question, reference, answer }: Texts,
  method: ScoringConstants,
): readonly ReferenceWord[] {
  const { reductions, strengths } = method;
  const questionTerms = extractTerms(question, reductions);
  const answerTerms = extractTerms(answer, reductions);
  const questionStrengths: MatchStrengths = {
    ...strengths,
    sharedStem: 0,
    compound: 0,
    synonym: method.discountsQuestionSynonyms ? strengths.synonym : 0,
  };
  return distinctByKey(extractTerms(reference, reductions)).map((term) => ({
    term,
    weight: findBestMatch(term, questionTerms, questionStrengths) ? method.questionWordWeight : 1,
    match: findBestMatch(term, answerTerms, strengths),
  }));
}

/** Words and runs of letters together, 0 to 1, before the curve. */
export function foundShare(
  { question, reference, answer }: Texts,
  words: readonly ReferenceWord[],
  method: ScoringConstants,
): number {
  const grams = ngramRecall(
    characterNgrams(reference, method.ngramLength),
    characterNgrams(question, method.ngramLength),
    characterNgrams(answer, method.ngramLength),
    method.questionWordWeight,
  );
  return (1 - method.ngramShare) * wordShare(words, method) + method.ngramShare * grams;
}

function wordShare(words: readonly ReferenceWord[], { strengths, lengthExponent }: ScoringConstants): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const totalWeight = sum(words.map(({ weight }) => weight));
  const heard = sum(words.map(({ weight, match }) => (match ? weight * strengths[match.matchType] : 0)));
  return totalWeight === 0 ? 0 : Math.min(1, heard / totalWeight ** lengthExponent);
}

/** Maps 0 to 0 and 1 to 1. */
export function applyCurve(share: number, curve: ScoringConstants["curve"]): number {
  switch (curve.type) {
    case "power":
      return share ** curve.power;
    case "saturation":
      return (share * (1 + curve.half)) / (share + curve.half);
  }
}

function distinctByKey(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter(({ key }) => !seen.has(key) && seen.add(key));
}
