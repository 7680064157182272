/** A question made ready to judge answers to it: its rubric's words, each with what it weighs. */
import { plain, plainBlocks } from "../words";
import type { Question } from "../deck";
import { isFunctionWord } from "./commonWords";
import { deniedIn } from "./denial";
import { bestMatch, type Strengths } from "./matching";
import { method } from "./method";
import { tokensOf } from "./tokens";
import { everyWordOf, termsOf, termsOfTokens, type Term } from "./terms";

/** A word of a phrase, its place among them, and what it weighs. */
export type Weighted = {
  readonly term: Term;
  readonly place: number;
  readonly weight: number;
  /** Neither grammar nor one of the small words. */
  readonly isContent: boolean;
  /** The phrase denies it, and so must the answer: "orchestrator" in "not an orchestrator". */
  readonly isDenied: boolean;
};

/** One way to say something. */
export type Phrase = {
  readonly text: string;
  /** Without its "not". */
  readonly words: readonly Weighted[];
  /** "just git", "I was asked": one content word, so that only the whole wording means anything. */
  readonly isLiteral: boolean;
  /** Half of it or more is what it denies. */
  readonly isDenial: boolean;
};

export type RubricPoint = {
  readonly must: boolean;
  readonly says: Phrase;
  readonly phrasings: readonly Phrase[];
};

export type Rubric = {
  /** The words of the question. */
  readonly asked: readonly Term[];
  readonly points: readonly RubricPoint[];
  /** The keys of all content words of the points. */
  readonly vocabulary: ReadonlySet<string>;
  /** Those, and the question's and the model answer's: what one speaks of who speaks of this at all. */
  readonly subject: ReadonlySet<string>;
  /** The phrasings that give each red flag away. */
  readonly redFlags: readonly (readonly Phrase[])[];
};

/** A word of the question proves nothing, … */
const givenAway = 0.3;
/** … nor does a small one: "before", "each". */
const small = 0.3;
const given: Strengths = { ...method.strengths, family: 0, compound: 0 };

/** Do this once per question; judging an answer is then cheap. */
export function prepare(question: Question): Rubric {
  const asked = termsOf(plain(question.ask));
  const rarity = rarityIn(question);
  const ofPoint = (term: Term) => rarity(term) * (bestMatch(term, asked, given) ? givenAway : 1);
  const points = question.points.map(({ says, phrasings, weight }) => ({
    must: weight === "must",
    says: phrase(plain(says), ofPoint),
    phrasings: phrasings.map((text) => phrase(text, ofPoint)),
  }));
  const words = points.flatMap(({ says, phrasings }) => [says, ...phrasings]).flatMap((each) => each.words);
  const vocabulary = new Set(words.filter(({ isContent }) => isContent).map(({ term }) => term.key));
  const around = [...asked, ...termsOf(plainBlocks(question.answer))].filter(
    ({ word }) => !isFunctionWord(word),
  );
  return {
    asked,
    points,
    vocabulary,
    subject: new Set([...vocabulary, ...around.map(({ key }) => key)]),
    redFlags: question.redFlags.map(({ phrasings }) => phrasings.map((text) => phrase(text, () => 1))),
  };
}

function phrase(text: string, weightOf: (term: Term) => number): Phrase {
  const tokens = tokensOf(text);
  const content = distinct(termsOfTokens(tokens));
  const isLiteral = content.length <= 1;
  const all = isLiteral ? distinct(everyWordOf(tokens)) : content;
  const meant = all.filter(({ key }) => key !== "not");
  const denied = deniedIn(tokens);
  const words = (meant.length > 0 ? meant : all).map((term, place) => ({
    term,
    place,
    weight: weightOf(term) * (isFunctionWord(term.word) && !isLiteral ? small : 1),
    isContent: !isFunctionWord(term.word),
    isDenied: denied.has(term.token.at),
  }));
  const heart = words.filter(({ isDenied }) => isDenied);
  return { text, words, isLiteral, isDenial: heart.length > 0 && sum(heart) >= sum(words) / 2 };
}

const sum = (words: readonly Weighted[]) => words.reduce((total, { weight }) => total + weight, 0);

const distinct = (terms: readonly Term[]) =>
  terms.filter((term, i) => terms.findIndex(({ key }) => key === term.key) === i);

/** A word that several points share tells them apart less: its weight is divided among them. */
function rarityIn(question: Question): (term: Term) => number {
  const counts = new Map<string, number>();
  for (const point of question.points) {
    const keys = new Set(termsOf([plain(point.says), ...point.phrasings].join(". ")).map(({ key }) => key));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ({ key }) => 1 / (counts.get(key) ?? 1);
}
