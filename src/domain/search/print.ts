/** Writes a query as one would type it: reading it again gives the same tree. */
import { type Query, type Term, flagWords } from "./query";

export function printQuery(query: Query): string {
  switch (query.type) {
    case "all":
      return query.of
        .map((part) => (part.type === "any" ? `(${printQuery(part)})` : printQuery(part)))
        .join(" ");
    case "any":
      return query.of.map(printQuery).join(" or ");
    case "not":
      return query.of.type === "all" || query.of.type === "any"
        ? `-(${printQuery(query.of)})`
        : `-${printQuery(query.of)}`;
    case "word":
    case "phrase":
    case "deck":
    case "section":
    case "tag":
    case "kind":
    case "is":
    case "flag":
    case "prop":
    case "rated":
    case "note":
    case "has":
      return printTerm(query);
  }
}

function printTerm(term: Term): string {
  switch (term.type) {
    case "word":
      return word(term.text);
    case "phrase":
      return quoted(term.text);
    case "deck":
    case "section":
    case "tag":
      return `${term.type}:${value(term.name)}`;
    case "kind":
      return `kind:${term.kind}`;
    case "is":
      return `is:${term.state}`;
    case "flag":
      return `flag:${flagWords[term.flag]}`;
    case "prop":
      return `prop:${term.prop}${term.comparison}${term.value}`;
    case "rated":
      return `rated:${term.days}${term.grade === undefined ? "" : `:${term.grade}`}`;
    case "note":
      return `note:${value(term.text)}`;
    case "has":
      return `has:${term.what}`;
  }
}

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** A value that would end too early, or lose a sign, is quoted. */
const value = (text: string): string => (/^[^\s()"\\]+$/.test(text) ? text : quoted(text));

/** What means something else in a search is told to mean itself. */
function word(text: string): string {
  const escaped = text.replaceAll(/[\s()":\\]/g, String.raw`\$&`);
  return /^-|^(?:or|and)$/i.test(escaped) ? `\\${escaped}` : escaped;
}
