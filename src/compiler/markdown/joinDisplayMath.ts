/** Moves a formula over several lines, between `$$` or `\[` and `\]`, to its first line. */
import { findFenced } from "./fences";
import { hasProse, hasTex, isTexFormula } from "./texSigns";

type Sign = { readonly text: "$$" | "\\["; readonly column: number };

/** A sign without a closing one within this many lines doesn't begin a formula. */
const maxLines = 40;
const codeSpan = /(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`)/g;
const signs = /(?<![\\$])\$\$(?!\$)|(?<!\\)\\[[\]]/g;
/** What may be before the first sign of a formula that begins its line. */
const markers = /^(?:\s|>|[-*+]\s|\d+[.)]\s)*$/;
const listMarker = /^\s*(?:[-*+]|\d+[.)])\s/;

/** Lines keep their numbers. */
export function joinDisplayMath(lines: readonly string[]): readonly string[] {
  const result = [...lines];
  const fenced = findFenced(lines);
  for (let i = 0; i < result.length; i += 1) {
    const line = result[i] ?? "";
    const sign = fenced.has(i) ? undefined : findOpenSign(line);
    if (!sign) continue;
    const closing = sign.text === "$$" ? "$$" : "\\]";
    const isClosing = (each: string) => signsOf(each).some(({ text }) => text === closing);
    const end = result.findIndex((each, k) => k > i && k <= i + maxLines && isClosing(each));
    const body = result.slice(i + 1, end);
    if (end === -1 || body.some((each, k) => /^\s*#/.test(each) || fenced.has(i + 1 + k))) continue;
    const closed = result[end] ?? "";
    const column = signsOf(closed).find(({ text }) => text === closing)?.column ?? 0;
    const formulaLines = [line.slice(sign.column + 2), ...body, closed.slice(0, column)];
    const formula = formulaLines
      .map((each) => each.replace(/^[\s>]+/, "").replace(/(?<!\\)%.*$/, ""))
      .join(" ");
    if (!isFormula(formula, formulaLines, sign, line)) continue;
    result[i] = `${line.slice(0, sign.column)}$$${formula.replaceAll("$", "")}$$${closed.slice(column + 2)}`;
    for (let k = i + 1; k <= end; k += 1) result[k] = "";
  }
  return result;
}

/** `$$` is also a price level and a variable of the shell: what is between two of them may be text, with its lists and tables. */
function isFormula(formula: string, lines: readonly string[], sign: Sign, firstLine: string): boolean {
  const [first = "", ...rest] = lines;
  const beginsLine = markers.test(firstLine.slice(0, sign.column));
  const last = rest.at(-1) ?? "";
  const isApart = first.trim() === "" && /^[\s>]*$/.test(last);
  const isEnvironment = /^\s*\\begin\{/.test(first) && /\\end\{[^{}]*\}\s*$/.test(last);
  const hasOwnLines = beginsLine && (isApart || isEnvironment);
  const hasEmptyLine = rest.slice(0, -1).some((line) => /^[\s>]*$/.test(line));
  // A line of a formula may begin with a minus. It is an item if the line of the first sign may be one, too.
  const beginsBlock = rest.some(
    (line) =>
      (listMarker.test(line) || /^\s*\|.*\|\s*$/.test(line)) &&
      !(beginsLine && line.search(/\S/) >= sign.column),
  );
  if (/`|\*\*/.test(formula) || beginsBlock || (hasEmptyLine && !hasOwnLines)) return false;
  if (sign.text === "\\[") return hasTex(formula);
  return (
    isTexFormula(formula) ||
    (!hasEmptyLine && (hasOwnLines || ((beginsLine || isApart) && !hasProse(formula))))
  );
}

/** The sign that the line opens and doesn't close. */
function findOpenSign(line: string): Sign | undefined {
  let open: Sign | undefined;
  for (const { text, column } of signsOf(line)) {
    const isClosing = open && text === (open.text === "$$" ? "$$" : "\\]");
    if (isClosing) open = undefined;
    else if (!open && text !== "\\]") open = { text: text === "$$" ? "$$" : "\\[", column };
  }
  return open;
}

/** The signs outside inline code. */
const signsOf = (line: string): readonly { readonly text: string; readonly column: number }[] =>
  [...line.replace(codeSpan, (code) => " ".repeat(code.length)).matchAll(signs)].map(
    ({ 0: text, index }) => ({
      text,
      column: index,
    }),
  );
