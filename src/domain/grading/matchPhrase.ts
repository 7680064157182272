/** Where an answer says a phrase: the place where most of its words stand near each other. */
import type { AnswerIndex, WordMatch } from "./indexAnswer";
import type { Phrase, PhraseWord } from "./rubric";

/** A word of the phrase where the answer says it. `strength` is what that counts, of 1. */
type MatchedWord = WordMatch & { readonly word: PhraseWord };

export type PhraseMatch = {
  /** The weight of what was heard in one place. */
  readonly weight: number;
  /** The weight of the whole phrase. */
  readonly totalWeight: number;
  /** In the order of the answer. */
  readonly words: readonly MatchedWord[];
  /** The phrase's words that aren't there, lower case. */
  readonly missingWords: readonly string[];
};

/** Words further apart than so many aren't one thought. */
const maxTokenSpan = 24;
/** A red flag is an accusation: its words must follow one another with at most so many between. */
const maxGap = 3;
/** What a point's word counts where the answer denies it: the subject is there, the sense is not. */
const negatedStrength = 0.5;

/** What words of this weight, so many of them, are worth. */
type ScoreWords = (weight: number, wordCount: number) => number;
const scoreByWeight: ScoreWords = (weight) => weight;

/** The place for `phrase` in the answer that is worth most: in any order within two sentences, unless it must be literal. */
export function matchPhrase(phrase: Phrase, answer: AnswerIndex, score: ScoreWords): PhraseMatch {
  const words = findMatchedWords(phrase, answer, negatedStrength);
  const matchFrom = phrase.isLiteral ? matchInOrder : matchNearby;
  return selectBestMatch(
    phrase,
    words.map((first, i) => matchFrom(words, i, first)),
    score,
  );
}

/** As `hear`, but in the phrase's own order, in one clause, close together and in its own sense. */
export function matchPhraseInOrder(phrase: Phrase, answer: AnswerIndex): PhraseMatch {
  const words = findMatchedWords(phrase, answer, 0);
  return selectBestMatch(
    phrase,
    words.map((first, i) => matchInOrder(words, i, first)),
    scoreByWeight,
  );
}

/** The weight of the whole phrase. */
export const totalWeightOf = ({ words }: Phrase): number =>
  words.reduce((sum, { weight }) => sum + weight, 0);

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
    totalWeight: totalWeightOf(phrase),
    words,
    missingWords: phrase.words
      .filter((word) => !words.some((matched) => matched.word === word))
      .map(({ term }) => term.word),
  };
}

/** Small words alone are no evidence, unless the phrase has no others; nor is a denial without what it denies. */
const isMeaningful = (phrase: Phrase, words: readonly MatchedWord[]) =>
  (words.some(({ word }) => word.isContent) || words.length === phrase.words.length) &&
  (!phrase.isNegation || words.some(({ word }) => word.isNegated));

const matchedWeightOf = (words: readonly MatchedWord[]) =>
  words.reduce((sum, { word, strength }) => sum + word.weight * strength, 0);

/** Of two that are worth the same, the heavier. */
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

/** Everything the answer says of the phrase. A word counts fully in the phrase's sense: denied where it denies. */
function findMatchedWords(
  phrase: Phrase,
  answer: AnswerIndex,
  strengthIfNegated: number,
): readonly MatchedWord[] {
  return phrase.words
    .flatMap((word) =>
      answer.findMatches(word.term).map((hit) => {
        const { token, matchType } = hit;
        const isNegated = answer.negated.has(token.index);
        const senseFactor = isNegated === word.isNegated ? 1 : isNegated ? strengthIfNegated : 0;
        return { token, matchType, word, strength: hit.strength * senseFactor };
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
  for (let i = from; i < words.length; i += 1) {
    const next = words[i];
    if (
      !next ||
      next.token.index > first.token.index + maxTokenSpan ||
      next.token.sentence > first.token.sentence + 1
    )
      break;
    if (next.strength > (strongest.get(next.word)?.strength ?? 0)) strongest.set(next.word, next);
  }
  return [...strongest.values()].sort((a, b) => a.token.index - b.token.index);
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
