/** Proposes a verdict for a key point, with the words of the answer that it is based on. */
import { type Verdict } from "../events/interview/verdicts";
import { matchPhrase, type PhraseMatch, totalWeightOf } from "./matchPhrase";
import type { AnswerIndex } from "./indexAnswer";
import type { MatchType } from "./matchWord";
import type { Phrase, RubricPoint } from "./rubric";

/** A word of the answer that counts. */
export type EvidenceWord = {
  /** Offsets into the answer, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The word of the phrasing that it matches, lower case, and the type of the match. */
  readonly phraseWord: string;
  readonly matchType: MatchType;
};

export type PointScore = {
  readonly verdict: Verdict | "unsure";
  /** How much of the point was found, 0 to 1. */
  readonly coverage: number;
  /** The wording of the point that the answer matches best. */
  readonly phrasing: string;
  /** The words of the answer that count, in its order. Empty if nothing was found. */
  readonly evidence: readonly EvidenceWord[];
  /** The words of `phrasing` that were not found. */
  readonly missingWords: readonly string[];
};

/**
 * The lowest coverage of each verdict; below the first, a point is missed. Chosen on answers that two readers had labelled
 * (tests/fixtures/labelled-answers/README.md): around 0.5 they were as often partly as missed, so the person decides.
 */
const unsureFrom = 0.45;
const partlyFrom = 0.55;
const coveredFrom = 0.65;

/** Everybody tells a story in words of his own: where none were found, the point may still be there. */
function verdictOf(coverage: number, isProse: boolean, isStory: boolean): PointScore["verdict"] {
  if (coverage < unsureFrom) return isStory && isProse ? "unsure" : "missed";
  if (coverage < partlyFrom) return "unsure";
  return coverage < coveredFrom || !isProse ? "partly" : "covered";
}

/** A full statement of weight n needs words of weight n to this power, because nobody repeats all of a long sentence. */
const statementLengthExponent = 0.75;

/** The highest coverage by one word of several, whatever it weighs. */
const singleWordMaximum = 0.6;

/** A list of keywords (`isProse` is false) covers a point at most partly, because it explains nothing. */
export function scorePoint(point: RubricPoint, answer: AnswerIndex, isProse: boolean): PointScore {
  const phraseScores = [
    scorePhrase(point.statement, answer, statementLengthExponent),
    ...point.phrasings.map((phrasing) => scorePhrase(phrasing, answer, 1)),
  ];
  const { phrase, evidence, coverage } = phraseScores.reduce((best, next) =>
    next.coverage > best.coverage ? next : best,
  );
  return {
    verdict: verdictOf(coverage, isProse, point.isStory),
    coverage,
    phrasing: phrase.text,
    evidence: toEvidenceWords(evidence),
    missingWords: evidence.missingWords,
  };
}

/** Short phrasings must be found as a whole; of a full statement, a part is enough. */
function scorePhrase(phrase: Phrase, answer: AnswerIndex, lengthExponent: number) {
  const totalWeight = totalWeightOf(phrase);
  const requiredWeight = Math.min(totalWeight, Math.max(1, totalWeight ** lengthExponent));
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
