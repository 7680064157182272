/** Finds the place in an answer that matches most of a phrase. */
import type { AnswerIndex, WordMatch } from "./indexAnswer";
import type { MatchType } from "./matchWord";
import { type Phrase, type PhraseWord, sumWeights } from "./rubric";

/** A word of the phrase that was found in the answer. `strength` is what the match counts, 0 to 1. */
type MatchedWord = WordMatch & {
  readonly word: PhraseWord;
  /** What the match would count if the answer didn't negate it. */
  readonly literalStrength: number;
  /** The answer negates it, and the phrase doesn't. */
  readonly isDenied: boolean;
};

export type PhraseMatch = {
  /** The weight of the words that were found. */
  readonly weight: number;
  /** The weight of the whole phrase. */
  readonly totalWeight: number;
  /** In the order of the answer. */
  readonly words: readonly MatchedWord[];
  /** The words of the phrase that were not found, lower case. */
  readonly missingWords: readonly string[];
};

/** The words of a phrase must be within this many words. */
const maxTokenSpan = 24;
/** The words of a red flag must follow each other with at most this many words between. */
const maxGap = 3;
/** A negated word counts half: the topic is mentioned, but the claim is not. */
const negatedStrength = 0.5;

/** The score of matched words, from their weight and number. */
type ScoreWords = (weight: number, wordCount: number) => number;
const scoreByWeight: ScoreWords = (weight) => weight;

/** The best match of `phrase`, with its words in any order within two sentences, unless it must be literal. */
export function matchPhrase(phrase: Phrase, answer: AnswerIndex, score: ScoreWords): PhraseMatch {
  const words = findMatchedWords(phrase.words, answer, negatedStrength);
  const matchFrom = phrase.isLiteral ? matchInOrder : matchNearby;
  return selectBestMatch(
    phrase,
    words.map((first, i) => matchFrom(words, i, first)),
    score,
  );
}

/** As `matchPhrase`, but in the phrase's order, within one clause, with few words between, and not negated. */
export function matchPhraseInOrder(phrase: Phrase, answer: AnswerIndex): PhraseMatch {
  const words = findMatchedWords(phrase.words, answer, 0);
  return selectBestMatch(
    phrase,
    words.map((first, i) => matchInOrder(words, i, first)),
    scoreByWeight,
  );
}

/**
 * The weight of those `words` that are anywhere in the answer, misspelt or in another form. Synonyms don't count: of the many
 * words of all wordings, some always have one in an answer.
 */
export function matchedWeightAnywhere(words: readonly PhraseWord[], answer: AnswerIndex): number {
  const strongest = new Map<PhraseWord, number>();
  for (const { word, matchType, strength } of findMatchedWords(words, answer, negatedStrength))
    if (isSameWord[matchType]) strongest.set(word, Math.max(strength, strongest.get(word) ?? 0));
  return words.reduce((sum, word) => sum + word.weight * (strongest.get(word) ?? 0), 0);
}

const isSameWord: Readonly<Record<MatchType, boolean>> = {
  exact: true,
  inflection: true,
  typo: true,
  sharedStem: false,
  compound: false,
  synonym: false,
};

function selectBestMatch(
  phrase: Phrase,
  candidates: readonly (readonly MatchedWord[])[],
  score: ScoreWords,
): PhraseMatch {
  const words = findBest(
    candidates.filter((candidate) => isMeaningful(phrase, candidate)),
    score,
  );
  return {
    weight: matchedWeightOf(words),
    totalWeight: sumWeights(phrase.words),
    words,
    missingWords: phrase.words
      .filter((word) => !words.some((matched) => matched.word === word))
      .map(({ term }) => term.word),
  };
}

/** Function words alone are no match, unless the phrase has no others. A negated phrase needs one of its negated words. */
const isMeaningful = (phrase: Phrase, words: readonly MatchedWord[]) =>
  (words.some(({ word }) => word.isContent) || words.length === phrase.words.length) &&
  (!phrase.isNegation || words.some(({ word }) => word.isNegated));

const matchedWeightOf = (words: readonly MatchedWord[]) =>
  words.reduce((sum, { word, strength }) => sum + word.weight * strength, 0);

/** The candidate with the highest score; of equal ones, that with the highest weight. */
function findBest(
  candidates: readonly (readonly MatchedWord[])[],
  score: ScoreWords,
): readonly MatchedWord[] {
  let bestWords: readonly MatchedWord[] = [];
  let bestScore = { score: 0, weight: 0 };
  for (const candidate of candidates) {
    const weight = matchedWeightOf(candidate);
    const current = { score: score(weight, candidate.length), weight };
    if (current.score > bestScore.score || (current.score === bestScore.score && weight > bestScore.weight))
      [bestWords, bestScore] = [candidate, current];
  }
  return bestWords;
}

/** All of `wanted` that the answer has. A match counts fully if both negate the word or neither does. */
function findMatchedWords(
  wanted: readonly PhraseWord[],
  answer: AnswerIndex,
  strengthIfNegated: number,
): readonly MatchedWord[] {
  return wanted
    .flatMap((word) =>
      answer.findMatches(word.term).map((hit) => {
        const { token, matchType } = hit;
        const isNegated = answer.negated.has(token.index);
        const differingFactor = isNegated ? strengthIfNegated : 0;
        const factor = isNegated === word.isNegated ? 1 : differingFactor;
        const isDenied = isNegated && !word.isNegated;
        return {
          token,
          matchType,
          word,
          isDenied,
          literalStrength: hit.strength,
          strength: hit.strength * factor,
        };
      }),
    )
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => a.token.index - b.token.index);
}

function matchNearby(
  words: readonly MatchedWord[],
  from: number,
  first: MatchedWord,
): readonly MatchedWord[] {
  const strongest = new Map<PhraseWord, MatchedWord>();
  const mostLiteral = new Map<PhraseWord, MatchedWord>();
  for (let i = from; i < words.length; i += 1) {
    const next = words[i];
    if (
      !next ||
      next.token.index > first.token.index + maxTokenSpan ||
      next.token.sentence > first.token.sentence + 1
    )
      break;
    if (next.strength > (strongest.get(next.word)?.strength ?? 0)) strongest.set(next.word, next);
    const literal = mostLiteral.get(next.word);
    const advantage = next.literalStrength - (literal?.literalStrength ?? 0);
    if (advantage > 0 || (advantage === 0 && !next.isDenied)) mostLiteral.set(next.word, next);
  }
  // A synonym elsewhere doesn't take back what the answer denies in the phrase's own word.
  return Array.from(strongest.values(), (matched) => ({
    ...matched,
    isDenied: mostLiteral.get(matched.word)?.isDenied ?? matched.isDenied,
  })).sort((a, b) => a.token.index - b.token.index);
}

function matchInOrder(
  words: readonly MatchedWord[],
  from: number,
  first: MatchedWord,
): readonly MatchedWord[] {
  const chain = [first];
  let last = first;
  for (let i = from + 1; i < words.length; i += 1) {
    const next = words[i];
    if (!next || next.token.clause !== first.token.clause || next.token.index > last.token.index + maxGap + 1)
      break;
    if (next.token.index > last.token.index && next.word.index > last.word.index) {
      chain.push(next);
      last = next;
    }
  }
  return chain;
}
