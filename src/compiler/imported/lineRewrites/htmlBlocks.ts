/** Rewrites HTML tables, lists and code to Markdown. Each line becomes one string; that of a rewritten block may hold line ends. */
import { findFenced } from "../../markdown/fences";
import { endsInQuestionMark } from "../../text/endsInQuestionMark";

/** The tag may follow words, `A: <table>`, or other tags, but not code, and is not in a table's cell or a comment. */
const opening = /^(\s*(?:>\s?)*)((?=[^\p{L}]*\p{L})(?:(?!<!--)[^|`])*?)?<(table|ul|ol|dl|pre)\b[^<>]*>/iu;
const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};

export function rewriteHtmlBlocks(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => opening.test(line))) return lines;
  const fenced = findFenced(lines);
  const result: string[] = [];
  /** If a tag is not closed, later ones of its kind aren't either: without this, each would be searched to the end. */
  const unclosed = new Set<string>();
  let offset = 0;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? "";
    const item = /^(\s*)(?:[-*+]|\d+[.)])\s+/.exec(line);
    if (item) offset = item[0].length;
    else if (/^\S/.test(line)) offset = 0;
    const match = fenced.has(i) ? null : opening.exec(line);
    const [, indent = "", lead = "", tag = ""] = match ?? [];
    const name = tag.toLowerCase();
    const kind = /[^\s>]\s*$/.test(lead) ? `text ${name}` : name;
    const end = match && !unclosed.has(kind) ? findEnd(lines, i, name) : -1;
    if (match && end === -1) unclosed.add(kind);
    const block =
      end === -1
        ? undefined
        : rewriteBlock(
            name,
            lines
              .slice(i, end + 1)
              .join("\n")
              .slice(indent.length + lead.length),
          );
    if (!block) {
      result.push(line);
      continue;
    }
    const isInItem = item !== null && lead !== "";
    const margin =
      !isInItem && (indent.includes(">") || indent.length <= 3)
        ? indent
        : " ".repeat(isInItem ? offset : Math.min(offset, indent.length));
    const blockLines = ["", ...block, ""].map((each) =>
      each === "" && !margin.includes(">") ? "" : margin + each,
    );
    result.push([...(lead === "" ? [] : [indent + lead]), ...blockLines].join("\n"));
    for (let k = i; k < end; k += 1) result.push("");
    i = end;
  }
  return result;
}

/** The line on which the element that begins on line `start` ends. */
function findEnd(lines: readonly string[], start: number, name: string): number {
  const tags = new RegExp(`<(/?)${name}\\b`, "gi");
  let depth = 0;
  for (let i = start; i < lines.length; i += 1) {
    for (const [, slash] of (lines[i] ?? "").matchAll(tags)) depth += slash === "/" ? -1 : 1;
    if (depth <= 0) return i;
  }
  return -1;
}

function rewriteBlock(name: string, html: string): readonly string[] | undefined {
  // Keep the text after the closing tag.
  const [, element = html, rest = ""] =
    new RegExp(`^([\\s\\S]*</${name}\\s*>)([\\s\\S]*)$`, "i").exec(html) ?? [];
  const tail = rest.trim() === "" ? [] : ["", rest.trim()];
  switch (name) {
    case "pre":
      return [...codeOf(element), ...tail];
    case "table": {
      const rows = tableOf(element);
      return rows && [...rows, ...tail];
    }
    case "dl":
      return [...termsOf(element), ...tail];
    default:
      return [...listOf(element), ...tail];
  }
}

export const decodeEntities = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, entity: string) => entities[entity] ?? whole);

function codeOf(html: string): readonly string[] {
  const lang = /(?:lang(?:uage)?[-=]["']?)([\w+#-]+)/i.exec(html)?.[1] ?? "";
  const text = decodeEntities(html.replace(/<[^<>]*>/g, "")).replace(/^\s*\n|\s+$/g, "");
  return [`\`\`\`${lang}`, ...text.split("\n"), "```"];
}

/** Undefined for nested tables, and for those that only lay out a page. */
function tableOf(html: string): readonly string[] | undefined {
  if ((html.match(/<table\b/gi)?.length ?? 0) > 1) return undefined;
  const rows = html
    .split(/<tr\b[^<>]*>/i)
    .slice(1)
    .map((row) =>
      row
        .split(/<t[hd]\b[^<>]*>/i)
        .slice(1)
        .map((cell) => textOfCell(cell.replace(/<\/t[hdr]>[\s\S]*$/i, ""))),
    )
    .filter(({ length }) => length > 0);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const [head, ...body] = isHeadless(html, rows) ? [headOf(rows, width), ...rows] : rows;
  if (!head || body.length === 0 || width < 2) return undefined;
  const lineOf = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? "").join(" | ")} |`;
  return [lineOf(head), lineOf(Array.from({ length: width }, () => "---")), ...body.map(lineOf)];
}

/** Whether the first row is data, because it has no head cells but code, a sentence or a question. */
const isHeadless = (html: string, [first = []]: readonly (readonly string[])[]): boolean =>
  !/<th(?:ead)?\b/i.test(html) &&
  first.some((cell) => /<code\b|[.?!？。]$|(?:\s\S+){5}/i.test(cell)) &&
  !first.every((cell) => /^(?:\*\*|<(?:b|strong)>)/i.test(cell));

const headOf = (rows: readonly (readonly string[])[], width: number): readonly string[] =>
  width === 2 && rows.every(([first = ""]) => endsInQuestionMark(first)) ? ["Question", "Answer"] : [];

const textOfCell = (html: string): string =>
  inlineOf(html.replace(/<li\b[^<>]*>/gi, " • ").replace(/<(?:\/p|\/div|br\s*\/?)>/gi, " "))
    .replace(/(?<!\\)\|/g, "\\|")
    .replace(/^• /, "");

/** Removes the tags of blocks, and joins the lines. */
const inlineOf = (html: string): string =>
  html
    .replace(/<\/?(?:p|div|li|ul|ol|dl|dt|dd|tbody|thead|span|font|center|section|h[1-6])\b[^<>]*>/gi, " ")
    .replace(/\s+/g, " ")
    .trim();

function termsOf(html: string): readonly string[] {
  const parts = html.split(/<(d[td])\b[^<>]*>/i);
  const lines: string[] = [];
  for (let i = 1; i < parts.length; i += 2) {
    const text = inlineOf(parts[i + 1] ?? "");
    const isTerm = (parts[i] ?? "").toLowerCase() === "dt";
    if (text === "") continue;
    if (isTerm) lines.push(`- **${text.replace(/\*\*|<\/?(?:b|strong)>/gi, "").replace(/:$/, "")}**`);
    else if (lines.length > 0)
      lines[lines.length - 1] += lines.at(-1)?.endsWith("**") ? `: ${text}` : ` ${text}`;
  }
  return lines;
}

/** Nested lists are indented. */
function listOf(html: string): readonly string[] {
  const lines: string[] = [];
  const kinds: { readonly isOrdered: boolean; count: number }[] = [];
  let text = "";
  let hasItem = false;
  const flush = () => {
    const line = inlineOf(text);
    text = "";
    if (line === "") return;
    const kind = kinds.at(-1);
    const indent = "    ".repeat(Math.max(0, kinds.length - 1));
    if (!kind) return;
    if (hasItem) lines.push(`${indent}${kind.isOrdered ? `${(kind.count += 1)}.` : "-"} ${line}`);
    else lines.push("", `${indent}    ${line}`);
    hasItem = false;
  };
  for (const part of html.split(/(<\/?(?:ul|ol|li)\b[^<>]*>)/i)) {
    const [, slash, name] = /^<(\/?)(ul|ol|li)\b/i.exec(part) ?? [];
    if (name === undefined) {
      text += part;
      continue;
    }
    flush();
    if (name.toLowerCase() === "li") hasItem = slash !== "/";
    else if (slash === "/") kinds.pop();
    else kinds.push({ isOrdered: name.toLowerCase() === "ol", count: 0 });
  }
  return lines;
}
