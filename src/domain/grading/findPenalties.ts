/** Finds why an answer explains nothing: a list of keywords, a repeated question, text off the topic. */
import { groupBy } from "../collections/groupBy";
import { isFunctionWord, isStopWord } from "./language/stopWords";
import type { Token } from "./language/tokenize";
import type { AnswerIndex } from "./indexAnswer";
import { findBestMatch } from "./matchWord";
import { matchStrengths } from "./matchStrengths";
import type { Rubric } from "./rubric";

/** Why no point of an answer counts as covered. All shares are from 0 to 1. */
export type Penalty =
  /** Few function words; `functionWordShare` is their share of all words. */
  | { readonly type: "keywords"; readonly functionWordShare: number }
  /** `share` of its content words are in the question. */
  | { readonly type: "repeatsQuestion"; readonly share: number }
  /** `share` of its content words are the rubric's own, listed without saying anything about them. */
  | { readonly type: "onlyTerms"; readonly share: number }
  /** Only `share` of its content words are in the question, its points or its model answer. */
  | { readonly type: "offTopic"; readonly share: number }
  /** Only `share` of its content words are distinct. */
  | { readonly type: "repeatsItself"; readonly share: number };

/** About 40% of English prose are function words, and 25% of short notes. */
const minFunctionWordShare = 0.2;
/** Not counted as function words, because lists use them too. */
const listConnectors: ReadonlySet<string> = new Set(["and", "or", "etc"]);
/** An answer of `minWords` with fewer distinct function words than this repeats a pattern. */
const minDistinctFunctionWords = 4;
const minWords = 12;
/** A sentence of at least `from` and at most `to` words, with a stop word and without a comma, says something. */
const plainSentence = { from: 5, to: 25 };
/** In plain sentences this share of stop words is enough, "and" among them. */
const minShareInSentences = 0.15;
const maxQuestionShare = 0.75;
const minDistinctShare = 0.3;
/** Good answers in other words have a third or more; answers to other questions have about an eighth. */
const minTopicShare = 0.15;
/** No model answer of the decks has more than 0.82; phrasings joined by "the" and "and" have 0.92. A short correct answer can have more, too. */
const maxTermShare = 0.85;
/** The share of all function words that the two most frequent make up. In English prose it is about a fifth, in short answers a third. */
const topTwoShareOfList = 0.52;
/** With fewer function words, two can make up half by chance. */
const minFunctionWords = 14;
/** The words of a sentence of prose, as a mean. Lists have no full stops, or one after each term. */
const proseSentence = { from: 7, to: 20 };
/** The share of all words that "and" and "or" make up. In prose it is about a twentieth, in phrasings joined by "and" a seventh. */
const connectorShareOfList = 0.09;
/** An answer of this many clauses, joined by commas, with fewer words each than this, is a list. */
const listClauses = 12;
const maxListClauseWords = 4.5;
/** So is one of as many sentences, with fewer words each than this. */
const minSentenceWords = 5;

export function findPenalties(answer: AnswerIndex, rubric: Rubric, topic: TopicShare): readonly Penalty[] {
  const words = answer.tokens.map(({ word }) => word).filter(isWord);
  const functionWords = words.filter((word) => isFunctionWord(word) && !listConnectors.has(word));
  const functionWordShare = functionWords.length / Math.max(1, words.length);
  const isRepeatedPattern =
    words.length >= minWords && new Set(functionWords).size < minDistinctFunctionWords;
  const questionShare = shareOf(
    answer.terms,
    (term) => findBestMatch(term, rubric.questionTerms, matchStrengths) !== undefined,
  );
  const distinctShare = new Set(answer.terms.map(({ key }) => key)).size / answer.terms.length;
  const contentTerms = answer.terms.filter(({ word }) => !isFunctionWord(word));
  const termShare = shareOf(contentTerms, ({ key }) => rubric.vocabularyKeys.has(key));
  const penalties: Penalty[] = [];
  if ((functionWordShare < minFunctionWordShare || isRepeatedPattern) && !isInPlainSentences(answer))
    penalties.push({ type: "keywords", functionWordShare });
  if (questionShare >= maxQuestionShare) penalties.push({ type: "repeatsQuestion", share: questionShare });
  if (termShare > maxTermShare && contentTerms.length >= minWords && isListOfTerms(answer))
    penalties.push({ type: "onlyTerms", share: termShare });
  if (topic.share < minTopicShare && contentTerms.length >= minWords)
    penalties.push({ type: "offTopic", share: topic.share });
  if (distinctShare < minDistinctShare && answer.tokens.length >= minWords)
    penalties.push({ type: "repeatsItself", share: distinctShare });
  return penalties;
}

/** How many distinct content words an answer has, and the share of them that are in the question, its points or its model answer. */
export type TopicShare = { readonly wordCount: number; readonly share: number };

export function topicShareOf({ terms }: AnswerIndex, { topicKeys }: Rubric): TopicShare {
  const keys = [...new Set(terms.filter(({ word }) => !isFunctionWord(word)).map(({ key }) => key))];
  return { wordCount: keys.length, share: shareOf(keys, (key) => topicKeys.has(key)) };
}

/** Numbers and single letters stand in prose and in lists alike. */
const isWord = (word: string) => isFunctionWord(word) || (word.length > 1 && !/\d/.test(word));

/** Whether at least two sentences, with most of the words, are no lists, although the answer has few function words. */
function isInPlainSentences({ tokens }: AnswerIndex): boolean {
  const isStopToken = ({ word }: Token) => isStopWord(word);
  const plain = Array.from(groupBy(tokens, ({ sentence }) => sentence).values()).filter(
    (sentence) =>
      sentence.length >= plainSentence.from &&
      sentence.length <= plainSentence.to &&
      sentence[0]?.clause === sentence.at(-1)?.clause &&
      sentence.some(isStopToken),
  );
  return (
    plain.length >= 2 &&
    plain.flat().length > tokens.length / 2 &&
    shareOf(plain.flat(), isStopToken) >= minShareInSentences
  );
}

/** Whether the terms are joined by the same two words, or only by commas or full stops. */
function isListOfTerms({ tokens }: AnswerIndex): boolean {
  const clauseCount = new Set(tokens.map(({ clause }) => clause)).size;
  const sentenceCount = new Set(tokens.map(({ sentence }) => sentence)).size;
  const sentenceWords = tokens.length / sentenceCount;
  const isProse =
    sentenceCount > 1 &&
    sentenceWords >= proseSentence.from &&
    sentenceWords <= proseSentence.to &&
    shareOf(tokens, ({ word }) => listConnectors.has(word)) < connectorShareOfList;
  // Commas join one clause more than there are commas.
  const isCommaList = clauseCount - sentenceCount + 1 >= listClauses;
  const isListOfSentences = sentenceCount >= listClauses && sentenceWords < minSentenceWords;
  return (
    (isJoinedByTwoWords(tokens) && !isProse) ||
    ((isCommaList || isListOfSentences) && tokens.length / clauseCount < maxListClauseWords)
  );
}

function isJoinedByTwoWords(tokens: readonly Token[]): boolean {
  const functionWords = tokens.map(({ word }) => word).filter(isFunctionWord);
  const counts = new Map<string, number>();
  for (const word of functionWords) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
  return (
    functionWords.length >= minFunctionWords && first + second >= topTwoShareOfList * functionWords.length
  );
}

/** 0 for an empty list. */
const shareOf = <T>(items: readonly T[], isCounted: (item: T) => boolean) =>
  items.length === 0 ? 0 : items.filter(isCounted).length / items.length;
