/** Reads a search. The grammar: any = all ("or" all)*; all = one ("and"? one)*; one = "-"* (term | "(" any ")"). */
import { type Query, all, any, everything, not } from "./query";
import { termOf } from "./terms";
import { type Problem, type Token, tokensOf } from "./tokens";

export type Parsed = {
  /** What was understood; everything, if nothing was. */
  readonly query: Query;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
};

type Reading = {
  readonly tokens: readonly Token[];
  readonly problems: Problem[];
  /** The token to be read next. */
  at: number;
  /** Once brackets are too deep, the rest is left alone. */
  gaveUp: boolean;
};

/** Brackets within brackets: more than anybody needs, fewer than a stack has. */
const deepest = 50;

/** A query that can be asked whatever was typed, and every mistake in it. Never throws. */
export function parseQuery(text: string): Parsed {
  const problems: Problem[] = [];
  const reading = { tokens: tokensOf(text, problems), problems, at: 0, gaveUp: false };
  const query = readAny(reading, 0) ?? everything;
  return { query, problems: problems.toSorted((a, b) => a.from - b.from) };
}

type Place = Pick<Problem, "from" | "to">;
const complain = ({ problems }: Reading, { from, to }: Place, says: string): void => {
  problems.push({ from, to, says });
};

const peek = ({ tokens, at }: Reading): Token | undefined => tokens[at];

/** Undefined where nothing was understood. Stops at the end, or before a bracket that closes. */
function readAny(reading: Reading, depth: number): Query | undefined {
  const sides: Query[] = [];
  let before: Token | undefined;
  for (;;) {
    const { query, isEmpty } = readAll(reading, depth);
    const next = peek(reading);
    const after = next?.type === "or" ? next : undefined;
    const lonely = before ?? after;
    if (isEmpty && lonely) {
      complain(
        reading,
        lonely,
        '"or" needs something on both sides: is:due or is:new. To find the word itself, put it in quotation marks.',
      );
    }
    if (query) sides.push(query);
    if (!after) return sides.length > 0 ? any(sides) : undefined;
    before = isEmpty ? undefined : after;
    reading.at += 1;
  }
}

/** What stands side by side. What was typed but not understood is not empty. */
function readAll(reading: Reading, depth: number): { query: Query | undefined; isEmpty: boolean } {
  const parts: Query[] = [];
  let isEmpty = true;
  for (;;) {
    const token = peek(reading);
    if (!token || token.type === "or" || (token.type === "close" && depth > 0)) break;
    if (token.type === "close") {
      complain(
        reading,
        token,
        "This bracket closes none that was opened. Take it out, or put it in quotation marks.",
      );
      reading.at += 1;
    } else if (token.type === "and") reading.at += 1;
    else {
      isEmpty = false;
      const part = readOne(reading, depth);
      if (part) parts.push(part);
    }
  }
  return { query: parts.length > 0 ? all(parts) : undefined, isEmpty };
}

function readOne(reading: Reading, depth: number): Query | undefined {
  let isNegative = false;
  let token = peek(reading);
  let minus: Token | undefined;
  while (token?.type === "minus") {
    isNegative = !isNegative;
    minus = token;
    reading.at += 1;
    token = peek(reading);
  }
  if (token?.type === "term" || token?.type === "open") {
    reading.at += 1;
    const query = token.type === "term" ? readTerm(reading, token) : readGroup(reading, token, depth);
    return query && isNegative ? not(query) : query;
  }
  if (minus) {
    const says =
      "This minus sign stands before nothing. Put it right in front of what you don't want: -is:new.";
    complain(reading, minus, says);
  }
  return undefined;
}

function readGroup(reading: Reading, open: Token, depth: number): Query | undefined {
  if (depth >= deepest) {
    complain(
      reading,
      open,
      `Brackets can be ${deepest} deep, and here is one more. What follows is left out.`,
    );
    reading.at = reading.tokens.length;
    reading.gaveUp = true;
    return undefined;
  }
  const first = reading.at;
  const query = readAny(reading, depth + 1);
  const close = peek(reading);
  if (close?.type === "close") {
    if (reading.at === first) {
      const says = "There is nothing between these brackets. Fill them or take them out.";
      complain(reading, { from: open.from, to: close.to }, says);
    }
    reading.at += 1;
  } else if (!reading.gaveUp) {
    complain(reading, open, "This bracket is never closed. Add one at the end of what belongs together.");
  }
  return query;
}

function readTerm(reading: Reading, token: Extract<Token, { type: "term" }>): Query | undefined {
  if (token.key !== undefined) {
    const read = termOf(token.key, token.text);
    if (typeof read !== "string") return read;
    complain(reading, token, read);
    return undefined;
  }
  if (token.text.trim() !== "") return { type: token.quoted ? "phrase" : "word", text: token.text };
  complain(reading, token, "There is nothing between these quotation marks. Fill them or take them out.");
  return undefined;
}
