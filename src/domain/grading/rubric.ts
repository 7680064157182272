/** A question made ready to judge answers to it: its rubric's words, each with what it weighs. */
import { plainTextOf, plainTextOfBlocks } from "../plainText";
import type { Question } from "../deck";
import { isFunctionWord } from "./language/stopWords";
import { findNegated } from "./language/negation";
import { findBestMatch, type MatchStrengths } from "./matchWord";
import { scoringConstants } from "./scoringConstants";
import { tokenize } from "./language/tokenize";
import { allTermsOf, extractTerms, contentTermsOf, type Term } from "./language/terms";

/** A word of a phrase, its place among them, and what it weighs. */
export type PhraseWord = {
  readonly term: Term;
  readonly index: number;
  readonly weight: number;
  /** Neither grammar nor one of the small words. */
  readonly isContent: boolean;
  /** The phrase denies it, and so must the answer: "orchestrator" in "not an orchestrator". */
  readonly isNegated: boolean;
};

/** One way to say something. */
export type Phrase = {
  readonly text: string;
  /** Without its "not". */
  readonly words: readonly PhraseWord[];
  /** "just git", "I was asked": one content word, so that only the whole wording means anything. */
  readonly isLiteral: boolean;
  /** Half of it or more is what it denies. */
  readonly isNegation: boolean;
};

export type RubricPoint = {
  readonly isMust: boolean;
  readonly statement: Phrase;
  readonly phrasings: readonly Phrase[];
};

export type Rubric = {
  /** The words of the question. */
  readonly questionTerms: readonly Term[];
  readonly points: readonly RubricPoint[];
  /** The keys of all content words of the points. */
  readonly vocabularyKeys: ReadonlySet<string>;
  /** Those, and the question's and the model answer's: what one speaks of who speaks of this at all. */
  readonly topicKeys: ReadonlySet<string>;
  /** The phrasings that give each red flag away. */
  readonly redFlags: readonly (readonly Phrase[])[];
};

/** A word of the question proves nothing, … */
const questionWordWeight = 0.3;
/** … nor does a small one: "before", "each". */
const functionWordWeight = 0.3;
const questionStrengths: MatchStrengths = { ...scoringConstants.strengths, sharedStem: 0, compound: 0 };

/** Do this once per question; judging an answer is then cheap. */
export function prepareRubric(question: Question): Rubric {
  const questionTerms = extractTerms(plainTextOf(question.ask));
  const rarity = measureRarity(question);
  const weighTerm = (term: Term) =>
    rarity(term) * (findBestMatch(term, questionTerms, questionStrengths) ? questionWordWeight : 1);
  const points = question.points.map(({ says: statement, phrasings, weight }) => ({
    isMust: weight === "must",
    statement: buildPhrase(plainTextOf(statement), weighTerm),
    phrasings: phrasings.map((text) => buildPhrase(text, weighTerm)),
  }));
  const words = points
    .flatMap(({ statement, phrasings }) => [statement, ...phrasings])
    .flatMap((each) => each.words);
  const vocabularyKeys = new Set(words.filter(({ isContent }) => isContent).map(({ term }) => term.key));
  const surroundingTerms = [...questionTerms, ...extractTerms(plainTextOfBlocks(question.answer))].filter(
    ({ word }) => !isFunctionWord(word),
  );
  return {
    questionTerms,
    points,
    vocabularyKeys,
    topicKeys: new Set([...vocabularyKeys, ...surroundingTerms.map(({ key }) => key)]),
    redFlags: question.redFlags.map(({ phrasings }) => phrasings.map((text) => buildPhrase(text, () => 1))),
  };
}

function buildPhrase(text: string, weightOf: (term: Term) => number): Phrase {
  const tokens = tokenize(text);
  const contentTerms = distinctByKey(contentTermsOf(tokens));
  const isLiteral = contentTerms.length <= 1;
  const terms = isLiteral ? distinctByKey(allTermsOf(tokens)) : contentTerms;
  const termsWithoutNegations = terms.filter(({ key }) => key !== "not");
  const negated = findNegated(tokens);
  const words = (termsWithoutNegations.length > 0 ? termsWithoutNegations : terms).map((term, index) => ({
    term,
    index,
    weight: weightOf(term) * (isFunctionWord(term.word) && !isLiteral ? functionWordWeight : 1),
    isContent: !isFunctionWord(term.word),
    isNegated: negated.has(term.token.index),
  }));
  const negatedWords = words.filter(({ isNegated }) => isNegated);
  return {
    text,
    words,
    isLiteral,
    isNegation: negatedWords.length > 0 && sumWeights(negatedWords) >= sumWeights(words) / 2,
  };
}

const sumWeights = (words: readonly PhraseWord[]) => words.reduce((total, { weight }) => total + weight, 0);

const distinctByKey = (terms: readonly Term[]) =>
  terms.filter((term, i) => terms.findIndex(({ key }) => key === term.key) === i);

/** A word that several points share tells them apart less: its weight is divided among them. */
function measureRarity(question: Question): (term: Term) => number {
  const counts = new Map<string, number>();
  for (const point of question.points) {
    const keys = new Set(
      extractTerms([plainTextOf(point.says), ...point.phrasings].join(". ")).map(({ key }) => key),
    );
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ({ key }) => 1 / (counts.get(key) ?? 1);
}
