/** The content words of a text. Each has a key that all its forms share. */
import { abbreviations, numberWords } from "../synonyms/abbreviations";
import { isStopWord, negationWords } from "./stopWords";
import { baseForms } from "./baseForms";
import { stem } from "./stem";
import { tokenize, type Token } from "./tokenize";

export type Term = {
  /** Lower case, without accents and apostrophes. */
  readonly word: string;
  /** The stem of the word's base form, the digits of a number, or `not` for every negation. */
  readonly key: string;
  /** The token that it comes from. The terms of an expanded abbreviation share one token. */
  readonly token: Token;
};

export function termKey(word: string): string {
  if (negationWords.has(word)) return "not";
  return numberWords.get(word) ?? stem(baseForms.get(word) ?? word);
}

/** The terms of a text, without stop words. */
export const extractTerms = (text: string): readonly Term[] => contentTermsOf(tokenize(text));

export const contentTermsOf = (tokens: readonly Token[]): readonly Term[] =>
  allTermsOf(tokens).filter(({ word }) => !isStopWord(word));

/** The terms of all tokens, stop words included. */
export function allTermsOf(tokens: readonly Token[]): readonly Term[] {
  const keys = new Map<string, string>();
  const toTerm = (word: string, token: Token): Term => {
    const key = keys.get(word) ?? termKey(word);
    keys.set(word, key);
    return { word, key, token };
  };
  return tokens.flatMap((token) =>
    [token.word, ...(abbreviations.get(token.word) ?? [])].map((word) => toTerm(word, token)),
  );
}
