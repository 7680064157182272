/** What is proposed for a key point: covered, partly or missed, and the words that it rests on. */
import { matchPhrase, type PhraseMatch, totalWeightOf } from "./matchPhrase";
import type { AnswerIndex } from "./indexAnswer";
import type { MatchType } from "./matchWord";
import { scoringConstants } from "./scoringConstants";
import type { Phrase, RubricPoint } from "./rubric";
import type { Verdict } from "../events/interviewEvents";

/** A word of the answer that counts. */
export type EvidenceWord = {
  /** Offsets into the answer, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The word of the phrasing that it stands for, lower case, and how it does. */
  readonly phraseWord: string;
  readonly matchType: MatchType;
};

export type PointScore = {
  readonly verdict: Verdict | "unsure";
  /** How much of the point was heard, 0 to 1. */
  readonly coverage: number;
  /** The wording of the point that the answer comes nearest to. */
  readonly phrasing: string;
  /** The words of the answer that count, in its order. Empty for a point of which nothing was heard. */
  readonly evidence: readonly EvidenceWord[];
  /** The words of `phrasing` that the answer lacks there. */
  readonly missingWords: readonly string[];
};

/** From these strengths on. */
const coveredFrom = 0.75;
const partlyFrom = 0.5;

/** One word of several never covers a point, whatever it weighs. */
const singleWordMaximum = 0.6;

/** A list of keywords (`isProse` false) names things and explains none: at most partly. */
export function scorePoint(point: RubricPoint, answer: AnswerIndex, isProse: boolean): PointScore {
  const phraseScores = [
    scorePhrase(point.statement, answer, scoringConstants.lengthExponent),
    ...point.phrasings.map((phrasing) => scorePhrase(phrasing, answer, 1)),
  ];
  const { phrase, evidence, coverage } = phraseScores.reduce((best, next) =>
    next.coverage > best.coverage ? next : best,
  );
  return {
    verdict: coverage < partlyFrom ? "missed" : coverage < coveredFrom || !isProse ? "partly" : "covered",
    coverage,
    phrasing: phrase.text,
    evidence: toEvidenceWords(evidence),
    missingWords: evidence.missingWords,
  };
}

/** `asked` as in the method: a short phrasing is asked for whole, a full sentence isn't. */
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
