/** Finds what an answer has of a key point, and the words that show it. */
import { matchedWeightAnywhere, matchPhrase, type PhraseMatch } from "./matchPhrase";
import type { AnswerIndex } from "./indexAnswer";
import type { MatchType } from "./matchWord";
import { type Phrase, type RubricPoint, sumWeights } from "./rubric";

/** A word of the answer that counts. */
export type EvidenceWord = {
  /** Offsets into the answer, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The word of the phrasing that it matches, lower case, and the type of the match. */
  readonly phraseWord: string;
  readonly matchType: MatchType;
};

/** What an answer has of a point. */
export type PointMatch = {
  /** How much of the best wording was found in one place, 0 to 1. */
  readonly coverage: number;
  /** How much of the words of all wordings the answer has anywhere: 0 to about 2. */
  readonly vocabularyCoverage: number;
  /** The wording of the point that the answer matches best. */
  readonly phrasing: string;
  /** The words of the answer that count, in its order. Empty if nothing was found. */
  readonly evidence: readonly EvidenceWord[];
  /** The words of `phrasing` that were not found. */
  readonly missingWords: readonly string[];
  /** The answer negates half or more of what it has of `phrasing`, which doesn't negate it. */
  readonly isDenied: boolean;
};

/** A statement or a vocabulary of weight n needs words of weight n to this power, because nobody repeats all of a long text. */
const lengthExponent = 0.75;

/** The highest coverage by one word of several, whatever it weighs. */
const singleWordMaximum = 0.6;

export function matchPoint(point: RubricPoint, answer: AnswerIndex): PointMatch {
  const phraseScores = [
    scorePhrase(point.statement, answer, lengthExponent),
    ...point.phrasings.map((phrasing) => scorePhrase(phrasing, answer, 1)),
  ];
  const { phrase, evidence, coverage } = phraseScores.reduce((best, next) =>
    next.coverage > best.coverage ? next : best,
  );
  const vocabularyWeight = sumWeights(point.vocabulary);
  return {
    coverage,
    vocabularyCoverage:
      vocabularyWeight === 0
        ? 0
        : matchedWeightAnywhere(point.vocabulary, answer) / vocabularyWeight ** lengthExponent,
    phrasing: phrase.text,
    evidence: toEvidenceWords(evidence),
    missingWords: evidence.missingWords,
    isDenied: isMostlyDenied(evidence),
  };
}

function isMostlyDenied({ words }: PhraseMatch): boolean {
  const found = words.filter(({ word }) => word.isContent);
  const denied = found.filter(({ isDenied }) => isDenied);
  const weightOf = (matched: typeof found) => sumWeights(matched.map(({ word }) => word));
  return denied.length > 0 && weightOf(denied) >= weightOf(found) / 2;
}

/** Short phrasings must be found as a whole; of a full statement, a part is enough. */
function scorePhrase(phrase: Phrase, answer: AnswerIndex, exponent: number) {
  const totalWeight = sumWeights(phrase.words);
  const requiredWeight = Math.min(totalWeight, Math.max(1, totalWeight ** exponent));
  const coverageOf = (weight: number, wordCount: number): number => {
    const maximum = wordCount === 1 && phrase.words.length > 1 ? singleWordMaximum : 1;
    return requiredWeight === 0 ? 0 : Math.min(maximum, weight / requiredWeight);
  };
  const evidence = matchPhrase(phrase, answer, coverageOf);
  return { phrase, evidence, coverage: coverageOf(evidence.weight, evidence.words.length) };
}

export function toEvidenceWords({ words }: PhraseMatch): readonly EvidenceWord[] {
  return words
    .filter(({ token }, i) => words.findIndex((other) => other.token === token) === i)
    .map(({ token: { start, end }, word, matchType }) => ({
      start,
      end,
      phraseWord: word.term.word,
      matchType,
    }));
}
