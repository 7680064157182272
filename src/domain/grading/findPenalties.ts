/** Whether an answer is one: sentences of its own, not a list of keywords and not the question again. */
import { isFunctionWord } from "./language/stopWords";
import type { AnswerIndex } from "./indexAnswer";
import { findBestMatch } from "./matchWord";
import { scoringConstants } from "./scoringConstants";
import type { Rubric } from "./rubric";

/** Why an answer is worth less than its words. */
export type Penalty =
  /** Words without the grammar that joins them; `joining` is the share of words that do, 0 to 1. */
  | { readonly type: "keywords"; readonly functionWordShare: number }
  /** `share` of its content words stand in the question, 0 to 1. */
  | { readonly type: "repeatsQuestion"; readonly share: number }
  /** `share` of its content words are the rubric's own, 0 to 1, and strung together like beads: nothing is said about them. */
  | { readonly type: "onlyTerms"; readonly share: number }
  /** Only `share` of its content words, 0 to 1, are of the question, its points or its model answer. */
  | { readonly type: "offTopic"; readonly share: number }
  /** `share` of its content words are new ones, 0 to 1. */
  | { readonly type: "repeatsItself"; readonly share: number };

/** English prose is two fifths function words; notes in telegram style a quarter. */
const minFunctionWordShare = 0.2;
/** "and" joins the items of a list too. */
const listConnectors: ReadonlySet<string> = new Set(["and", "or", "etc"]);
/** Fewer different function words than these in `enoughWords` are a pattern, not grammar. */
const minDistinctFunctionWords = 4;
const minWords = 12;
const maxQuestionShare = 0.75;
const minDistinctShare = 0.3;
/** Good answers in words of their own have a third and more, those to other questions about an eighth. */
const minTopicShare = 0.15;
/** No model answer of the decks has more than 0.82; phrasings joined by "the" and "and" have 0.92. A short right answer may, too. */
const maxTermShare = 0.85;
/** What two words do of all the joining where phrases are strung on "the … and": in English prose a fifth, in short answers a third. */
const topTwoShareOfList = 0.45;
/** Of fewer joining words than these, two may do half by chance. */
const minFunctionWords = 14;
/** A list: so many clauses, of so few words each. */
const listClauses = 12;
const maxListClauseWords = 4.5;

export function findPenalties(answer: AnswerIndex, rubric: Rubric): readonly Penalty[] {
  const functionWords = answer.tokens
    .map(({ word }) => word)
    .filter((word) => isFunctionWord(word) && !listConnectors.has(word));
  const functionWordShare = functionWords.length / answer.tokens.length;
  const isRepeatedPattern =
    answer.tokens.length >= minWords && new Set(functionWords).size < minDistinctFunctionWords;
  const questionShare = shareOf(
    answer.terms,
    (term) => findBestMatch(term, rubric.questionTerms, scoringConstants.strengths) !== undefined,
  );
  const distinctShare = new Set(answer.terms.map(({ key }) => key)).size / answer.terms.length;
  const contentTerms = answer.terms.filter(({ word }) => !isFunctionWord(word));
  const termShare = shareOf(contentTerms, ({ key }) => rubric.vocabularyKeys.has(key));
  const topicShare = shareOf([...new Set(contentTerms.map(({ key }) => key))], (key) =>
    rubric.topicKeys.has(key),
  );
  const penalties: Penalty[] = [];
  if (functionWordShare < minFunctionWordShare || isRepeatedPattern)
    penalties.push({ type: "keywords", functionWordShare });
  if (questionShare >= maxQuestionShare) penalties.push({ type: "repeatsQuestion", share: questionShare });
  if (termShare > maxTermShare && contentTerms.length >= minWords && isListOfTerms(answer))
    penalties.push({ type: "onlyTerms", share: termShare });
  if (topicShare < minTopicShare && contentTerms.length >= minWords)
    penalties.push({ type: "offTopic", share: topicShare });
  if (distinctShare < minDistinctShare && answer.tokens.length >= minWords)
    penalties.push({ type: "repeatsItself", share: distinctShare });
  return penalties;
}

/** Whether the same two words join everything, or nothing but commas does. */
function isListOfTerms({ tokens }: AnswerIndex): boolean {
  const functionWords = tokens.map(({ word }) => word).filter(isFunctionWord);
  const counts = new Map<string, number>();
  for (const word of functionWords) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [first = 0, second = 0] = [...counts.values()].sort((a, b) => b - a);
  const clauses = new Set(tokens.map(({ clause }) => clause)).size;
  return (
    (functionWords.length >= minFunctionWords &&
      first + second >= topTwoShareOfList * functionWords.length) ||
    (clauses >= listClauses && tokens.length / clauses < maxListClauseWords)
  );
}

/** Of none, none. */
const shareOf = <T>(items: readonly T[], isCounted: (item: T) => boolean) =>
  items.length === 0 ? 0 : items.filter(isCounted).length / items.length;
