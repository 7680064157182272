/** The red flags that an answer says, and doesn't deny. */
import { matchPhraseInOrder } from "./matchPhrase";
import type { AnswerIndex } from "./indexAnswer";
import { type EvidenceWord, toEvidenceWords } from "./scorePoint";
import type { Rubric } from "./rubric";

export type RedFlagMatch = {
  /** The red flag's place in the question, from 0. */
  readonly redFlagIndex: number;
  readonly phrasing: string;
  readonly evidence: readonly EvidenceWord[];
};

/** Heard from this share of a phrasing's weight on: an accusation needs nearly all of it. */
const minWeightShare = 0.85;

export function findRedFlags(rubric: Rubric, answer: AnswerIndex): readonly RedFlagMatch[] {
  return rubric.redFlags.flatMap((phrasings, redFlagIndex) => {
    const match = phrasings
      .map((phrase) => ({ phrase, evidence: matchPhraseInOrder(phrase, answer) }))
      .find(
        ({ evidence }) =>
          evidence.totalWeight > 0 && evidence.weight / evidence.totalWeight >= minWeightShare,
      );
    return match
      ? [{ redFlagIndex, phrasing: match.phrase.text, evidence: toEvidenceWords(match.evidence) }]
      : [];
  });
}
