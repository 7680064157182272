/** What is proposed for a key point: covered, partly or missed, and the words that it rests on. */
import { hear, type Evidence, wholeOf } from "./evidence";
import type { Heard } from "./heard";
import type { How } from "./matching";
import { method } from "./method";
import type { Phrase, RubricPoint } from "./rubric";

/** A word of the answer that counts. */
export type EvidenceWord = {
  /** Offsets into the answer, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The word of the phrasing that it stands for, lower case, and how it does. */
  readonly wanted: string;
  readonly how: How;
};

export type Proposal = {
  readonly verdict: "covered" | "partly" | "missed";
  /** How much of the point was heard, 0 to 1. */
  readonly strength: number;
  /** The wording of the point that the answer comes nearest to. */
  readonly phrasing: string;
  /** The words of the answer that count, in its order. Empty for a point of which nothing was heard. */
  readonly evidence: readonly EvidenceWord[];
  /** The words of `phrasing` that the answer lacks there. */
  readonly missing: readonly string[];
};

/** From these strengths on. */
const covered = 0.75;
const partly = 0.5;

/** One word of several never covers a point, whatever it weighs. */
const lonely = 0.6;

/** A list of keywords (`isProse` false) names things and explains none: at most partly. */
export function propose(point: RubricPoint, heard: Heard, isProse: boolean): Proposal {
  const candidates = [
    candidate(point.says, heard, method.asked),
    ...point.phrasings.map((phrasing) => candidate(phrasing, heard, 1)),
  ];
  const { phrase, evidence, strength } = candidates.reduce((best, next) =>
    next.strength > best.strength ? next : best,
  );
  return {
    verdict: strength < partly ? "missed" : strength < covered || !isProse ? "partly" : "covered",
    strength,
    phrasing: phrase.text,
    evidence: wordsIn(evidence),
    missing: evidence.missing,
  };
}

/** `asked` as in the method: a short phrasing is asked for whole, a full sentence isn't. */
function candidate(phrase: Phrase, heard: Heard, asked: number) {
  const whole = wholeOf(phrase);
  const enough = Math.min(whole, Math.max(1, whole ** asked));
  const strengthOf = (weight: number, words: number): number => {
    const most = words === 1 && phrase.words.length > 1 ? lonely : 1;
    return enough === 0 ? 0 : Math.min(most, weight / enough);
  };
  const evidence = hear(phrase, heard, strengthOf);
  return { phrase, evidence, strength: strengthOf(evidence.weight, evidence.words.length) };
}

export function wordsIn({ words }: Evidence): readonly EvidenceWord[] {
  return words
    .filter(({ token }, i) => words.findIndex((other) => other.token === token) === i)
    .map(({ token: { start, end }, word, how }) => ({ start, end, wanted: word.term.word, how }));
}
