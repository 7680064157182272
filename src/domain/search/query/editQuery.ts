/** Adds a term to a query or removes it, for buttons. The rest of the text stays as it was typed. */
import { parseQuery } from "./parseQuery";
import { tokenizeQuery } from "./tokenizeQuery";

type TextRange = { readonly from: number; readonly to: number };

/** The range of a term that is not in brackets and has no minus sign. */
function findTerm(text: string, isMatch: (term: string) => boolean): TextRange | undefined {
  let depth = 0;
  let isNegative = false;
  for (const token of tokenizeQuery(text, [])) {
    if (token.type === "open") depth += 1;
    if (token.type === "close") depth -= 1;
    if (token.type === "term" && depth === 0 && !isNegative && isMatch(text.slice(token.from, token.to)))
      return token;
    isNegative = token.type === "minus";
  }
  return undefined;
}

/** Whether all results must match this term. Terms in brackets are ignored. */
export const hasTerm = (text: string, term: string): boolean =>
  parseQuery(text).query.type !== "any" && findTerm(text, (candidate) => candidate === term) !== undefined;

/** The query without these terms. */
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
  return parseQuery(trimmed).query.type === "any" ? `(${trimmed}) ${term}` : `${trimmed} ${term}`;
}
