/** Parses a query. The grammar: any = all ("or" all)*; all = one ("and"? one)*; one = "-"* (term | "(" any ")"). */
import { type Query, allOf, anyOf, matchAll, not } from "./query";
import { parseTerm } from "./parseTerm";
import type { QueryProblem, QueryProblemReason } from "./queryProblem";
import { type QueryToken, tokenizeQuery } from "./tokenizeQuery";

export type ParsedQuery = {
  /** The parts that could be parsed. Matches all cards if there are none. */
  readonly query: Query;
  /** In the order of the text. */
  readonly problems: readonly QueryProblem[];
};

type ParserState = {
  readonly tokens: readonly QueryToken[];
  readonly problems: QueryProblem[];
  /** The index of the next token. */
  position: number;
  /** Set when brackets are nested too deep: the rest is ignored. */
  isAborted: boolean;
};

/** How deep brackets can be nested: far below the stack limit. */
const maxDepth = 50;

/** Always returns a usable query, and every problem in the text. Never throws. */
export function parseQuery(text: string): ParsedQuery {
  const problems: QueryProblem[] = [];
  const parser = { tokens: tokenizeQuery(text, problems), problems, position: 0, isAborted: false };
  const query = parseAny(parser, 0) ?? matchAll;
  return { query, problems: problems.toSorted((a, b) => a.from - b.from) };
}

type TextRange = Pick<QueryProblem, "from" | "to">;
const reportProblem = (
  { problems }: ParserState,
  { from, to }: TextRange,
  reason: QueryProblemReason,
): void => {
  problems.push({ ...reason, from, to });
};

const peek = ({ tokens, position }: ParserState): QueryToken | undefined => tokens[position];

/** Undefined if nothing could be parsed. Stops at the end, or before a closing bracket. */
function parseAny(parser: ParserState, depth: number): Query | undefined {
  const operands: Query[] = [];
  let previousOr: QueryToken | undefined;
  for (;;) {
    const { query, isEmpty } = parseAll(parser, depth);
    const next = peek(parser);
    const nextOr = next?.type === "or" ? next : undefined;
    const danglingOr = previousOr ?? nextOr;
    if (isEmpty && danglingOr) {
      reportProblem(parser, danglingOr, { type: "orWithoutOperand" });
    }
    if (query) operands.push(query);
    if (!nextOr) return operands.length > 0 ? anyOf(operands) : undefined;
    previousOr = isEmpty ? undefined : nextOr;
    parser.position += 1;
  }
}

/** Terms side by side. A term that could not be parsed still counts as typed. */
function parseAll(parser: ParserState, depth: number): { query: Query | undefined; isEmpty: boolean } {
  const operands: Query[] = [];
  let isEmpty = true;
  for (;;) {
    const token = peek(parser);
    if (!token || token.type === "or" || (token.type === "close" && depth > 0)) break;
    if (token.type === "close") {
      reportProblem(parser, token, { type: "unopenedBracket" });
      parser.position += 1;
    } else if (token.type === "and") parser.position += 1;
    else {
      isEmpty = false;
      const operand = parseUnary(parser, depth);
      if (operand) operands.push(operand);
    }
  }
  return { query: operands.length > 0 ? allOf(operands) : undefined, isEmpty };
}

function parseUnary(parser: ParserState, depth: number): Query | undefined {
  let isNegative = false;
  let token = peek(parser);
  let minus: QueryToken | undefined;
  while (token?.type === "minus") {
    isNegative = !isNegative;
    minus = token;
    parser.position += 1;
    token = peek(parser);
  }
  if (token?.type === "term" || token?.type === "open") {
    parser.position += 1;
    const query = token.type === "term" ? parseTermToken(parser, token) : parseGroup(parser, token, depth);
    return query && isNegative ? not(query) : query;
  }
  if (minus) reportProblem(parser, minus, { type: "minusBeforeNothing" });
  return undefined;
}

function parseGroup(parser: ParserState, open: QueryToken, depth: number): Query | undefined {
  if (depth >= maxDepth) {
    reportProblem(parser, open, { type: "bracketsTooDeep", maxDepth });
    parser.position = parser.tokens.length;
    parser.isAborted = true;
    return undefined;
  }
  const start = parser.position;
  const query = parseAny(parser, depth + 1);
  const close = peek(parser);
  if (close?.type === "close") {
    if (parser.position === start)
      reportProblem(parser, { from: open.from, to: close.to }, { type: "emptyBrackets" });
    parser.position += 1;
  } else if (!parser.isAborted) {
    reportProblem(parser, open, { type: "unclosedBracket" });
  }
  return query;
}

function parseTermToken(
  parser: ParserState,
  token: Extract<QueryToken, { type: "term" }>,
): Query | undefined {
  if (token.key !== undefined) {
    const parsed = parseTerm(token.key, token.text);
    if (parsed.type === "term") return parsed.term;
    reportProblem(parser, token, parsed.problem);
    return undefined;
  }
  if (token.text.trim() !== "") return { type: token.isQuoted ? "phrase" : "word", text: token.text };
  reportProblem(parser, token, { type: "emptyQuotes" });
  return undefined;
}
