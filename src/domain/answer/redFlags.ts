/** The red flags that an answer says, and doesn't deny. */
import { hearInOrder } from "./evidence";
import type { Heard } from "./heard";
import { type EvidenceWord, wordsIn } from "./proposal";
import type { Rubric } from "./rubric";

export type FlagHeard = {
  /** The red flag's place in the question, from 0. */
  readonly flag: number;
  readonly phrasing: string;
  readonly evidence: readonly EvidenceWord[];
};

/** Heard from this share of a phrasing's weight on: an accusation needs nearly all of it. */
const enough = 0.85;

export function redFlagsHeard(rubric: Rubric, heard: Heard): readonly FlagHeard[] {
  return rubric.redFlags.flatMap((phrasings, flag) => {
    const found = phrasings
      .map((phrase) => ({ phrase, evidence: hearInOrder(phrase, heard) }))
      .find(({ evidence }) => evidence.whole > 0 && evidence.weight / evidence.whole >= enough);
    return found ? [{ flag, phrasing: found.phrase.text, evidence: wordsIn(found.evidence) }] : [];
  });
}
