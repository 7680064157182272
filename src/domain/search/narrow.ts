/** A search made narrower or wider by one term, as a button does, leaving the rest of what was typed alone. */
import { parseQuery } from "./parse";
import { tokensOf } from "./tokens";

type Place = { readonly from: number; readonly to: number };

/** Where a term stands by itself: not within brackets, and without a minus. */
function placeOf(text: string, isIt: (term: string) => boolean): Place | undefined {
  let depth = 0;
  let isNegative = false;
  for (const token of tokensOf(text, [])) {
    if (token.type === "open") depth += 1;
    if (token.type === "close") depth -= 1;
    if (token.type === "term" && depth === 0 && !isNegative && isIt(text.slice(token.from, token.to)))
      return token;
    isNegative = token.type === "minus";
  }
  return undefined;
}

/** Whether everything that is found must fit this term, as far as one sees at a glance. */
export const isNarrowedBy = (text: string, term: string): boolean =>
  parseQuery(text).query.type !== "any" && placeOf(text, (each) => each === term) !== undefined;

/** The search without such terms. */
export function without(text: string, isIt: (term: string) => boolean): string {
  const place = placeOf(text, isIt);
  if (!place) return text;
  const rest = `${text.slice(0, place.from).trimEnd()} ${text.slice(place.to).trimStart()}`.trim();
  return without(rest, isIt);
}

/** The search narrowed by a term. */
export function narrowedBy(text: string, term: string): string {
  const before = text.trim();
  if (before === "") return term;
  return parseQuery(before).query.type === "any" ? `(${before}) ${term}` : `${before} ${term}`;
}
