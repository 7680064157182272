/** The published constants of the scorer. All of them; nothing is learned from graded answers. */
import type { MatchStrengths } from "./matchWord";
import { allReductions, type Reductions } from "./language/terms";

/** Kept in the log with each judgement: another version may judge the same answer otherwise. */
export const scorerVersion = 3;

export type ScoringConstants = {
  readonly reductions: Reductions;
  /** What a match of each kind counts, of 1. */
  readonly strengths: MatchStrengths;
  /** What a word of the reference counts that the question has given away, of 1. */
  readonly questionWordWeight: number;
  /** Whether the question gives away its synonyms too. */
  readonly discountsQuestionSynonyms: boolean;
  /** A reference of weight n asks for n to this power: nobody repeats the whole of a long one. */
  readonly lengthExponent: number;
  /** Letters in a piece of text, and the share that pieces have beside words. */
  readonly ngramLength: number;
  readonly ngramShare: number;
  /** How the found share x becomes a score; graders are generous with the first half. */
  readonly curve:
    | { readonly type: "power"; readonly power: number }
    | { readonly type: "saturation"; readonly half: number };
};

export const scoringConstants: ScoringConstants = {
  reductions: allReductions,
  strengths: { exact: 1, inflection: 1, typo: 0.9, compound: 0.9, sharedStem: 0.8, synonym: 0.8 },
  questionWordWeight: 0.05,
  discountsQuestionSynonyms: true,
  lengthExponent: 0.75,
  ngramLength: 4,
  ngramShare: 0.4,
  curve: { type: "saturation", half: 0.25 },
};
