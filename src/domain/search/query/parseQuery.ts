/** Reads a search. The grammar: any = all ("or" all)*; all = one ("and"? one)*; one = "-"* (term | "(" any ")"). */
import { type Query, allOf, anyOf, matchAll, not } from "./query";
import { parseTerm } from "./parseTerm";
import { type QueryProblem, type QueryToken, tokenizeQuery } from "./tokenizeQuery";

export type ParsedQuery = {
  /** What was understood; everything, if nothing was. */
  readonly query: Query;
  /** In the order of their places. */
  readonly problems: readonly QueryProblem[];
};

type ParserState = {
  readonly tokens: readonly QueryToken[];
  readonly problems: QueryProblem[];
  /** The token to be read next. */
  position: number;
  /** Once brackets are too deep, the rest is left alone. */
  isAborted: boolean;
};

/** Brackets within brackets: more than anybody needs, fewer than a stack has. */
const maxDepth = 50;

/** A query that can be asked whatever was typed, and every mistake in it. Never throws. */
export function parseQuery(text: string): ParsedQuery {
  const problems: QueryProblem[] = [];
  const parser = { tokens: tokenizeQuery(text, problems), problems, position: 0, isAborted: false };
  const query = parseAny(parser, 0) ?? matchAll;
  return { query, problems: problems.toSorted((a, b) => a.from - b.from) };
}

type TextRange = Pick<QueryProblem, "from" | "to">;
const reportProblem = ({ problems }: ParserState, { from, to }: TextRange, message: string): void => {
  problems.push({ from, to, says: message });
};

const peek = ({ tokens, position }: ParserState): QueryToken | undefined => tokens[position];

/** Undefined where nothing was understood. Stops at the end, or before a bracket that closes. */
function parseAny(parser: ParserState, depth: number): Query | undefined {
  const operands: Query[] = [];
  let previousOr: QueryToken | undefined;
  for (;;) {
    const { query, isEmpty } = parseAll(parser, depth);
    const next = peek(parser);
    const nextOr = next?.type === "or" ? next : undefined;
    const danglingOr = previousOr ?? nextOr;
    if (isEmpty && danglingOr) {
      reportProblem(
        parser,
        danglingOr,
        '"or" needs something on both sides: is:due or is:new. To find the word itself, put it in quotation marks.',
      );
    }
    if (query) operands.push(query);
    if (!nextOr) return operands.length > 0 ? anyOf(operands) : undefined;
    previousOr = isEmpty ? undefined : nextOr;
    parser.position += 1;
  }
}

/** What stands side by side. What was typed but not understood is not empty. */
function parseAll(parser: ParserState, depth: number): { query: Query | undefined; isEmpty: boolean } {
  const operands: Query[] = [];
  let isEmpty = true;
  for (;;) {
    const token = peek(parser);
    if (!token || token.type === "or" || (token.type === "close" && depth > 0)) break;
    if (token.type === "close") {
      reportProblem(
        parser,
        token,
        "This bracket closes none that was opened. Take it out, or put it in quotation marks.",
      );
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
  if (minus) {
    const message =
      "This minus sign stands before nothing. Put it right in front of what you don't want: -is:new.";
    reportProblem(parser, minus, message);
  }
  return undefined;
}

function parseGroup(parser: ParserState, open: QueryToken, depth: number): Query | undefined {
  if (depth >= maxDepth) {
    reportProblem(
      parser,
      open,
      `Brackets can be ${maxDepth} deep, and here is one more. What follows is left out.`,
    );
    parser.position = parser.tokens.length;
    parser.isAborted = true;
    return undefined;
  }
  const start = parser.position;
  const query = parseAny(parser, depth + 1);
  const close = peek(parser);
  if (close?.type === "close") {
    if (parser.position === start) {
      const message = "There is nothing between these brackets. Fill them or take them out.";
      reportProblem(parser, { from: open.from, to: close.to }, message);
    }
    parser.position += 1;
  } else if (!parser.isAborted) {
    reportProblem(parser, open, "This bracket is never closed. Add one at the end of what belongs together.");
  }
  return query;
}

function parseTermToken(
  parser: ParserState,
  token: Extract<QueryToken, { type: "term" }>,
): Query | undefined {
  if (token.key !== undefined) {
    const parsed = parseTerm(token.key, token.text);
    if (typeof parsed !== "string") return parsed;
    reportProblem(parser, token, parsed);
    return undefined;
  }
  if (token.text.trim() !== "") return { type: token.isQuoted ? "phrase" : "word", text: token.text };
  reportProblem(parser, token, "There is nothing between these quotation marks. Fill them or take them out.");
  return undefined;
}
