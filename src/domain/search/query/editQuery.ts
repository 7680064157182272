/** Adds a term to a query or removes it, for buttons. The rest of the text stays as it was typed. */
import { parseQuery } from "./parseQuery";
import { type QueryToken, tokenizeQuery } from "./tokenizeQuery";

/** The tokens outside of brackets, and the closing bracket of each group. */
function topLevelTokens(text: string): readonly QueryToken[] {
  let depth = 0;
  return tokenizeQuery(text, []).filter(({ type }) => {
    if (type === "open") depth += 1;
    if (type === "close") depth -= 1;
    return depth === 0;
  });
}

/** Whether results may match one term or another. Also if one is missing: the next one typed would complete it. */
function hasAlternatives(text: string): boolean {
  const tokens = topLevelTokens(text);
  // A text that is in brackets as a whole has nothing else outside them.
  const isBracketed = tokens.length === 1 && tokens[0]?.type === "close";
  return tokens.some(({ type }) => type === "or") || (!isBracketed && parseQuery(text).query.type === "any");
}

/** A term that all results must match: not in brackets, without a minus sign, and not one of several alternatives. */
const findTerm = (text: string, isMatch: (term: string) => boolean): QueryToken | undefined =>
  hasAlternatives(text)
    ? undefined
    : topLevelTokens(text).find(
        ({ type, from, to }, index, tokens) =>
          type === "term" && tokens[index - 1]?.type !== "minus" && isMatch(text.slice(from, to)),
      );

/** Whether all results must match this term. Terms in brackets are ignored. */
export const hasTerm = (text: string, term: string): boolean =>
  findTerm(text, (candidate) => candidate === term) !== undefined;

/** The query without these terms. A query of alternatives stays as it is: without one of them it would find less. */
export function removeTerms(text: string, isMatch: (term: string) => boolean): string {
  const range = findTerm(text, isMatch);
  if (!range) return text;
  const rest = `${text.slice(0, range.from).trimEnd()} ${text.slice(range.to).trimStart()}`.trim();
  return removeTerms(rest, isMatch);
}

/** The query with one more term that all results must match. */
export function addTerm(text: string, term: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return term;
  return hasAlternatives(trimmed) ? `(${trimmed}) ${term}` : `${trimmed} ${term}`;
}
