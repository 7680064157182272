/** The constants of the similarity measure that the bench evaluates: the shipped ones, and those of steps that did not help. */
import { abbreviations, numberWords } from "../../src/domain/grading/language/abbreviations";
import { baseForms } from "../../src/domain/grading/language/baseForms";
import { stem } from "../../src/domain/grading/language/stem";
import { isFunctionWord, isStopWord, negationWords } from "../../src/domain/grading/language/stopWords";
import type { Term } from "../../src/domain/grading/language/terms";
import { tokenize } from "../../src/domain/grading/language/tokenize";
import type { MatchStrengths } from "../../src/domain/grading/matchWord";
import { matchStrengths } from "../../src/domain/grading/scoringConstants";

/** Which reductions of words are used. The app uses all of them; the bench measures what each is worth. */
type Reductions = {
  readonly stems: boolean;
  readonly irregular: boolean;
  readonly abbreviations: boolean;
  readonly numerals: boolean;
  /** Words of place, order, quantity and negation count as content. */
  readonly smallWords: boolean;
};

export type ScoringConstants = {
  readonly reductions: Reductions;
  readonly strengths: MatchStrengths;
  /** What a word of the reference counts that is in the question too, 0 to 1. */
  readonly questionWordWeight: number;
  /** Whether synonyms of the question's words count as its words. */
  readonly discountsQuestionSynonyms: boolean;
  /** A reference of weight n needs words of weight n to this power. */
  readonly lengthExponent: number;
  /** Letters in an n-gram, and the share of n-grams in the score. */
  readonly ngramLength: number;
  readonly ngramShare: number;
  /** How the share that was found becomes a score. */
  readonly curve:
    | { readonly type: "power"; readonly power: number }
    | { readonly type: "saturation"; readonly half: number };
};

export const scoringConstants: ScoringConstants = {
  reductions: { stems: true, irregular: true, abbreviations: true, numerals: true, smallWords: true },
  strengths: matchStrengths,
  questionWordWeight: 0.05,
  discountsQuestionSynonyms: true,
  lengthExponent: 0.75,
  ngramLength: 4,
  ngramShare: 0.4,
  curve: { type: "saturation", half: 0.25 },
};

function reducedKey(word: string, reductions: Reductions): string {
  if (negationWords.has(word)) return "not";
  const number = reductions.numerals ? numberWords.get(word) : undefined;
  if (number !== undefined) return number;
  const base = reductions.irregular ? (baseForms.get(word) ?? word) : word;
  return reductions.stems ? stem(base) : base;
}

/** The content terms of a text with these reductions. With all of them it is the app's `extractTerms`. */
export function extractReducedTerms(text: string, reductions: Reductions): readonly Term[] {
  const isExcluded = reductions.smallWords ? isStopWord : isFunctionWord;
  return tokenize(text)
    .flatMap((token) => {
      const expansion = reductions.abbreviations ? (abbreviations.get(token.word) ?? []) : [];
      return [token.word, ...expansion].map((word) => ({ word, key: reducedKey(word, reductions), token }));
    })
    .filter(({ word }) => !isExcluded(word));
}
