/** The words of a text that carry its content, each reduced to a key under which its forms meet. */
import { abbreviations, numberWords } from "./abbreviations";
import { isFunctionWord, isStopWord, negationWords } from "./stopWords";
import { baseForms } from "./baseForms";
import { stem } from "./stem";
import { tokenize, type Token } from "./tokenize";

export type Term = {
  /** Lower case, without accents and apostrophes. */
  readonly word: string;
  /** The stem of the word's base form; a number's digits; `not` for every negation. */
  readonly key: string;
  /** The token it stands in, by its place in the text; several terms share one when it was an abbreviation. */
  readonly token: Token;
};

/** Which reductions are in use: all of them, but in the bench, which shows what each is worth. */
export type Reductions = {
  readonly stems: boolean;
  readonly irregular: boolean;
  readonly abbreviations: boolean;
  readonly numerals: boolean;
  /** Place, order, quantity and negation count as content. */
  readonly smallWords: boolean;
};
export const allReductions: Reductions = {
  stems: true,
  irregular: true,
  abbreviations: true,
  numerals: true,
  smallWords: true,
};

export function termKey(word: string, reductions: Reductions = allReductions): string {
  if (negationWords.has(word)) return "not";
  const number = reductions.numerals ? numberWords.get(word) : undefined;
  if (number !== undefined) return number;
  const base = reductions.irregular ? (baseForms.get(word) ?? word) : word;
  return reductions.stems ? stem(base) : base;
}

export const extractTerms = (text: string, reductions: Reductions = allReductions): readonly Term[] =>
  contentTermsOf(tokenize(text), reductions);

export function contentTermsOf(
  tokens: readonly Token[],
  reductions: Reductions = allReductions,
): readonly Term[] {
  const isExcluded = reductions.smallWords ? isStopWord : isFunctionWord;
  return allTermsOf(tokens, reductions).filter(({ word }) => !isExcluded(word));
}

/** Grammar too. */
export function allTermsOf(
  tokens: readonly Token[],
  reductions: Reductions = allReductions,
): readonly Term[] {
  const keys = new Map<string, string>();
  const toTerm = (word: string, token: Token): Term => {
    const key = keys.get(word) ?? termKey(word, reductions);
    keys.set(word, key);
    return { word, key, token };
  };
  return tokens.flatMap((token) => {
    const expansion = reductions.abbreviations ? (abbreviations.get(token.word) ?? []) : [];
    return [toTerm(token.word, token), ...expansion.map((word) => toTerm(word, token))];
  });
}
