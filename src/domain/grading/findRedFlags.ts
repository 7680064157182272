/** Finds the red flags that an answer says and does not negate. */
import { matchPhraseInOrder, type PhraseMatch } from "./matchPhrase";
import type { AnswerIndex } from "./indexAnswer";
import { type EvidenceWord, toEvidenceWords } from "./matchPoint";
import type { Rubric } from "./rubric";
import { isRejected } from "./language/isRejected";

export type RedFlagMatch = {
  /** The index of the red flag in the question. */
  readonly redFlagIndex: number;
  readonly phrasing: string;
  readonly evidence: readonly EvidenceWord[];
};

/** The share of a phrasing's weight that must be found. It is high, because a red flag counts against the person. */
const minWeightShare = 0.85;

export function findRedFlags(rubric: Rubric, answer: AnswerIndex): readonly RedFlagMatch[] {
  return rubric.redFlags.flatMap((phrasings, redFlagIndex) => {
    const match = phrasings
      .map((phrase) => ({ phrase, evidence: matchPhraseInOrder(phrase, answer) }))
      .find(
        ({ evidence }) =>
          evidence.totalWeight > 0 &&
          evidence.weight / evidence.totalWeight >= minWeightShare &&
          !isMentionRejected(answer, evidence),
      );
    return match
      ? [{ redFlagIndex, phrasing: match.phrase.text, evidence: toEvidenceWords(match.evidence) }]
      : [];
  });
}

function isMentionRejected({ tokens }: AnswerIndex, { words }: PhraseMatch): boolean {
  const places = words.map(({ token }) => token.index);
  return isRejected(tokens, Math.min(...places), Math.max(...places));
}
