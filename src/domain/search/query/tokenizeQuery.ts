/** Splits a query into brackets, minus signs, operators and terms, each with its place in the text. */
import type { QueryProblem } from "./queryProblem";

type TokenContent =
  | { readonly type: "open" | "close" | "minus" | "or" | "and" }
  /** `key` is undefined for plain words and phrases. */
  | {
      readonly type: "term";
      readonly key: string | undefined;
      readonly text: string;
      readonly isQuoted: boolean;
    };

export type QueryToken = TokenContent & { readonly from: number; readonly to: number };

const isSpace = (character: string): boolean => /\s/.test(character);
const isTermEnd = (character: string): boolean => isSpace(character) || /[()"]/.test(character);

/** Never throws. Problems are added to `problems`. */
export function tokenizeQuery(text: string, problems: QueryProblem[]): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let position = 0;
  while (position < text.length) {
    const character = text[position] ?? "";
    if (isSpace(character)) position += 1;
    else {
      const token = readToken(text, position, problems);
      if (token) tokens.push(token);
      position = token?.to ?? position + 1;
    }
  }
  return tokens;
}

function readToken(text: string, from: number, problems: QueryProblem[]): QueryToken | undefined {
  const character = text[from];
  const to = from + 1;
  if (character === "(") return { type: "open", from, to };
  if (character === ")") return { type: "close", from, to };
  if (character === "-") {
    const next = text[to];
    if (next !== undefined && !isSpace(next) && next !== ")") return { type: "minus", from, to };
    problems.push({ type: "loneMinus", from, to });
    return undefined;
  }
  if (character === '"')
    return { type: "term", key: undefined, isQuoted: true, from, ...readQuoted(text, from, problems) };
  return readWord(text, from, problems);
}

/** The text between the quotation mark at `from` and the closing one, and where that ends. */
function readQuoted(text: string, from: number, problems: QueryProblem[]): { text: string; to: number } {
  let content = "";
  let position = from + 1;
  while (position < text.length && text[position] !== '"') {
    if (text[position] === "\\" && position + 1 < text.length) position += 1;
    content += text[position] ?? "";
    position += 1;
  }
  if (position < text.length) return { text: content, to: position + 1 };
  problems.push({ type: "unclosedQuote", text: content, from, to: position });
  return { text: content, to: position };
}

function readWord(text: string, from: number, problems: QueryProblem[]): QueryToken {
  let content = "";
  let key: string | undefined;
  let position = from;
  while (position < text.length && !isTermEnd(text[position] ?? "")) {
    const raw = text.slice(from, position);
    if (key === undefined && text[position] === ":" && /^[a-z]+$/i.test(raw)) {
      key = raw.toLowerCase();
      content = "";
      if (text[position + 1] === '"')
        return { type: "term", key, isQuoted: true, from, ...readQuoted(text, position + 1, problems) };
    } else {
      if (text[position] === "\\" && position + 1 < text.length) position += 1;
      content += text[position] ?? "";
    }
    position += 1;
  }
  const operator = /^(?:or|and)$/i.exec(text.slice(from, position))?.[0].toLowerCase();
  if (operator === "or" || operator === "and") return { type: operator, from, to: position };
  return { type: "term", key, text: content, isQuoted: false, from, to: position };
}
