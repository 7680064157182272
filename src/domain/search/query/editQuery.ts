/** A search made narrower or wider by one term, as a button does, leaving the rest of what was typed alone. */
import { parseQuery } from "./parseQuery";
import { tokenizeQuery } from "./tokenizeQuery";

type TextRange = { readonly from: number; readonly to: number };

/** Where a term stands by itself: not within brackets, and without a minus. */
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

/** Whether everything that is found must fit this term, as far as one sees at a glance. */
export const hasTerm = (text: string, term: string): boolean =>
  parseQuery(text).query.type !== "any" && findTerm(text, (candidate) => candidate === term) !== undefined;

/** The search without such terms. */
export function removeTerms(text: string, isMatch: (term: string) => boolean): string {
  const range = findTerm(text, isMatch);
  if (!range) return text;
  const rest = `${text.slice(0, range.from).trimEnd()} ${text.slice(range.to).trimStart()}`.trim();
  return removeTerms(rest, isMatch);
}

/** The search narrowed by a term. */
export function addTerm(text: string, term: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return term;
  return parseQuery(trimmed).query.type === "any" ? `(${trimmed}) ${term}` : `${trimmed} ${term}`;
}
