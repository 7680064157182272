/** The words of a text that carry its content, each reduced to a key under which its forms meet. */
import { abbreviations, numerals } from "./abbreviations";
import { isFunctionWord, isGrammar, negations } from "./commonWords";
import { baseForms } from "./irregular";
import { stem } from "./porter";
import { tokensOf, type Token } from "./tokens";

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

export function keyOf(word: string, use: Reductions = allReductions): string {
  if (negations.has(word)) return "not";
  const number = use.numerals ? numerals.get(word) : undefined;
  if (number !== undefined) return number;
  const base = use.irregular ? (baseForms.get(word) ?? word) : word;
  return use.stems ? stem(base) : base;
}

export const termsOf = (text: string, use: Reductions = allReductions): readonly Term[] =>
  termsOfTokens(tokensOf(text), use);

export function termsOfTokens(tokens: readonly Token[], use: Reductions = allReductions): readonly Term[] {
  const isLeftOut = use.smallWords ? isGrammar : isFunctionWord;
  return everyWordOf(tokens, use).filter(({ word }) => !isLeftOut(word));
}

/** Grammar too. */
export function everyWordOf(tokens: readonly Token[], use: Reductions = allReductions): readonly Term[] {
  const keys = new Map<string, string>();
  const asTerm = (word: string, token: Token): Term => {
    const key = keys.get(word) ?? keyOf(word, use);
    keys.set(word, key);
    return { word, key, token };
  };
  return tokens.flatMap((token) => {
    const long = use.abbreviations ? (abbreviations.get(token.word) ?? []) : [];
    return [asTerm(token.word, token), ...long.map((word) => asTerm(word, token))];
  });
}
