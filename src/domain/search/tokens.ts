/** A search as it was typed, cut into brackets, minus signs, operators and terms, each with its place. */

/** What can't be understood: where it stands (offsets into the text), and what to do about it. */
export type Problem = { readonly from: number; readonly to: number; readonly says: string };

type Shape =
  | { readonly type: "open" | "close" | "minus" | "or" | "and" }
  /** `key` is undefined for plain words and phrases. */
  | {
      readonly type: "term";
      readonly key: string | undefined;
      readonly text: string;
      readonly quoted: boolean;
    };

export type Token = Shape & { readonly from: number; readonly to: number };

const isSpace = (letter: string): boolean => /\s/.test(letter);
const endsWord = (letter: string): boolean => isSpace(letter) || /[()"]/.test(letter);

/** Never throws; what is wrong is added to `problems`. */
export function tokensOf(text: string, problems: Problem[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at] ?? "";
    if (isSpace(letter)) at += 1;
    else {
      const token = tokenAt(text, at, problems);
      if (token) tokens.push(token);
      at = token?.to ?? at + 1;
    }
  }
  return tokens;
}

function tokenAt(text: string, from: number, problems: Problem[]): Token | undefined {
  const letter = text[from];
  const to = from + 1;
  if (letter === "(") return { type: "open", from, to };
  if (letter === ")") return { type: "close", from, to };
  if (letter === "-") {
    const next = text[to];
    if (next !== undefined && !isSpace(next) && next !== ")") return { type: "minus", from, to };
    problems.push({
      from,
      to,
      says: "A minus sign stands alone. Put it right in front of what you don't want: -is:new.",
    });
    return undefined;
  }
  if (letter === '"')
    return { type: "term", key: undefined, quoted: true, from, ...quoted(text, from, problems) };
  return wordAt(text, from, problems);
}

/** What stands between the quotation mark at `from` and its fellow, and where that ends. */
function quoted(text: string, from: number, problems: Problem[]): { text: string; to: number } {
  let inside = "";
  let at = from + 1;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === "\\" && at + 1 < text.length) at += 1;
    inside += text[at] ?? "";
    at += 1;
  }
  if (at < text.length) return { text: inside, to: at + 1 };
  problems.push({
    from,
    to: at,
    says: `The quotation mark before ${shown(inside)} is never closed. Add another after it.`,
  });
  return { text: inside, to: at };
}

function wordAt(text: string, from: number, problems: Problem[]): Token {
  let inside = "";
  let key: string | undefined;
  let at = from;
  while (at < text.length && !endsWord(text[at] ?? "")) {
    const raw = text.slice(from, at);
    if (key === undefined && text[at] === ":" && /^[a-z]+$/i.test(raw)) {
      key = raw.toLowerCase();
      inside = "";
      if (text[at + 1] === '"')
        return { type: "term", key, quoted: true, from, ...quoted(text, at + 1, problems) };
    } else {
      if (text[at] === "\\" && at + 1 < text.length) at += 1;
      inside += text[at] ?? "";
    }
    at += 1;
  }
  const operator = /^(?:or|and)$/i.exec(text.slice(from, at))?.[0].toLowerCase();
  if (operator === "or" || operator === "and") return { type: operator, from, to: at };
  return { type: "term", key, text: inside, quoted: false, from, to: at };
}

/** A piece of what was typed, short enough for a sentence. */
const shown = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
