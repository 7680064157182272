/** Prepares the rubric of a question for scoring: its phrases as words with weights. */
import { groupBy } from "../collections/groupBy";
import { plainTextOf, plainTextOfBlocks } from "../deck/plainText";
import { type Question, storyDimensions } from "../deck/question";
import { findNegated } from "./language/findNegated";
import { isFunctionWord } from "./language/stopWords";
import { type Term, allTermsOf, contentTermsOf, extractTerms } from "./language/terms";
import { tokenize } from "./language/tokenize";
import { type MatchStrengths, findBestMatch } from "./matchWord";
import { matchStrengths } from "./matchStrengths";

/** A word of a phrase, with its index in the phrase and its weight. */
export type PhraseWord = {
  readonly term: Term;
  readonly index: number;
  readonly weight: number;
  /** Whether it is not a function word. */
  readonly isContent: boolean;
  /** The phrase negates it, so the answer must too: "orchestrator" in "not an orchestrator". */
  readonly isNegated: boolean;
};

/** One wording of a point or a red flag. */
export type Phrase = {
  readonly text: string;
  /** Without "not". */
  readonly words: readonly PhraseWord[];
  /** It has at most one content word, as "just git" or "I was asked", so only the whole wording counts. */
  readonly isLiteral: boolean;
  /** At least half of its weight is negated. */
  readonly isNegation: boolean;
};

export type RubricPoint = {
  readonly isMust: boolean;
  /** It is about what the person did, not about knowledge: situation, task, action or result. */
  readonly isStory: boolean;
  readonly statement: Phrase;
  readonly phrasings: readonly Phrase[];
  /** The distinct content words of all its wordings. */
  readonly vocabulary: readonly PhraseWord[];
};

export type Rubric = {
  /** The words of the question. */
  readonly questionTerms: readonly Term[];
  readonly points: readonly RubricPoint[];
  /** The keys of all content words of the points. */
  readonly vocabularyKeys: ReadonlySet<string>;
  /** Those, and the keys of the content words of the question and the model answer. */
  readonly topicKeys: ReadonlySet<string>;
  /** The phrasings of each red flag. */
  readonly redFlags: readonly (readonly Phrase[])[];
};

/** What words of the question weigh: repeating them shows little. */
const questionWordWeight = 0.3;
/** What function words weigh, for example "before" and "each". */
const functionWordWeight = 0.3;
const questionStrengths: MatchStrengths = { ...matchStrengths, sharedStem: 0, compound: 0 };

/** Slow: do it once per question. */
export function prepareRubric(question: Question): Rubric {
  const questionTerms = extractTerms(plainTextOf(question.ask));
  const rarity = measureRarity(question);
  const weighTerm = (term: Term) =>
    rarity(term) * (findBestMatch(term, questionTerms, questionStrengths) ? questionWordWeight : 1);
  const points = question.points.map(({ says, phrasings: texts, weight, dimension }): RubricPoint => {
    const statement = buildPhrase(plainTextOf(says), weighTerm);
    const phrasings = texts.map((text) => buildPhrase(text, weighTerm));
    return {
      isMust: weight === "must",
      isStory: storyDimensions.some((each) => each === dimension),
      statement,
      phrasings,
      vocabulary: collectVocabulary([statement, ...phrasings]),
    };
  });
  const vocabularyKeys = new Set(points.flatMap((point) => point.vocabulary.map(({ term }) => term.key)));
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

function collectVocabulary(phrases: readonly Phrase[]): readonly PhraseWord[] {
  const words = phrases.flatMap((phrase) => phrase.words).filter(({ isContent }) => isContent);
  return Array.from(groupBy(words, ({ term }) => term.key).values()).flatMap(([first]) => first ?? []);
}

export const sumWeights = (words: readonly PhraseWord[]): number =>
  words.reduce((total, { weight }) => total + weight, 0);

const distinctByKey = (terms: readonly Term[]) =>
  terms.filter((term, i) => terms.findIndex(({ key }) => key === term.key) === i);

/** The weight of a word that several points share is divided among them, because it tells them apart less. */
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
