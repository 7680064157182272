/** Prints a query as a person would type it. Parsing the text gives the same tree. */
import { type Query, type QueryTerm, flagKeywords } from "../../../src/domain/search/query/query";

export function printQuery(query: Query): string {
  switch (query.type) {
    case "all":
      return query.operands
        .map((part) => (part.type === "any" ? `(${printQuery(part)})` : printQuery(part)))
        .join(" ");
    case "any":
      return query.operands.map(printQuery).join(" or ");
    case "not":
      return query.operand.type === "all" || query.operand.type === "any"
        ? `-(${printQuery(query.operand)})`
        : `-${printQuery(query.operand)}`;
    case "word":
    case "phrase":
    case "deck":
    case "section":
    case "tag":
    case "kind":
    case "tier":
    case "is":
    case "flag":
    case "prop":
    case "rated":
    case "note":
    case "has":
      return printTerm(query);
  }
}

function printTerm(term: QueryTerm): string {
  switch (term.type) {
    case "word":
      return printWord(term.text);
    case "phrase":
      return printQuoted(term.text);
    case "deck":
    case "section":
    case "tag":
      return `${term.type}:${printValue(term.name)}`;
    case "kind":
      return `kind:${term.kind}`;
    case "tier":
      return `tier:${term.tier}`;
    case "is":
      return `is:${term.state}`;
    case "flag":
      return `flag:${flagKeywords[term.flag]}`;
    case "prop":
      return `prop:${term.property}${term.operator}${term.value}`;
    case "rated":
      return `rated:${term.days}${term.grade === undefined ? "" : `:${term.grade}`}`;
    case "note":
      return `note:${printValue(term.text)}`;
    case "has":
      return `has:${term.what}`;
  }
}

const printQuoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** Quotes a value with spaces or special characters. */
const printValue = (text: string): string => (/^[^\s()"\\]+$/.test(text) ? text : printQuoted(text));

/** Escapes characters with a special meaning. */
function printWord(text: string): string {
  const escaped = text.replaceAll(/[\s()":\\]/g, String.raw`\$&`);
  return /^-|^(?:or|and)$/i.test(escaped) ? `\\${escaped}` : escaped;
}
