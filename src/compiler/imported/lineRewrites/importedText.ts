/** Rewrites the lines of an imported guide before they are parsed, from many forms to those that the parser reads. */
import { unwrapAdmonitions } from "./unwrapAdmonitions";
import { rewriteAnkiBlocks } from "./rewriteAnkiBlocks";
import { type NumberedLine, rewriteAnkiExport } from "./rewriteAnkiExport";
import { alignFences, findFenced } from "../../markdown/fences";
import { rewriteOutsideCode } from "./rewriteOutsideCode";
import { rewriteExamQuestions } from "./rewriteExamQuestions";
import { type FrontMatter, readFrontMatter } from "./frontMatter";
import { rewriteHtmlBlocks } from "./htmlBlocks";
import { translateLabels } from "../labelWords";
import { dedentQuestions } from "./dedentQuestions";
import { rewriteMochiDeck } from "./rewriteMochiDeck";
import { isBackToTop } from "../navigation";
import { isQuestionText } from "../questionText";
import { unwrapNumberedHeadings } from "./unwrapNumberedHeadings";
import { dropComments } from "./dropComments";
import { dropProperties } from "./dropProperties";
import { createSeparatorRewriter } from "./createSeparatorRewriter";
import { dropSiteSyntax } from "./dropSiteSyntax";
import { separatePercentLines } from "./separatePercentLines";
import { quoteTagNames } from "./quoteTagNames";
import { joinSpacedEmphasis } from "./joinSpacedEmphasis";
import { detailsMarker } from "../nodes";

export type ImportedText = {
  readonly text: string;
  /** The line of the source, from 1, of each line of the text. */
  readonly lines: readonly number[];
  readonly frontMatter: FrontMatter;
};

export function readImportedText(text: string): ImportedText {
  const numbered = rewriteAnkiExport(
    text
      .replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n")
      .split("\n"),
  );
  const original = numbered.map(({ line }) => line);
  const frontMatter = readFrontMatter(original);
  // If the title is a question, the text answers it.
  const titleLines = isQuestionText(frontMatter.title ?? "") ? [`# ${frontMatter.title}`, ""] : [];
  const body = original.map((line, i) => (i < frontMatter.lineCount ? "" : line));
  const blocks = rewriteHtmlBlocks(
    dropSiteSyntax(
      dedentHtml(dedentDetails(dropProperties(quoteTagNames(dedentQuestions(dropComments(body)))))),
    ),
  ).flatMap((line, i) =>
    line.split("\n").map((each): NumberedLine => ({ line: each, number: numbered[i]?.number ?? 1 })),
  );
  const source = alignFences(
    rewriteAnkiBlocks(
      unwrapNumberedHeadings(
        translateLabels(
          rewriteExamQuestions(
            unwrapAdmonitions(rewriteMochiDeck(separatePercentLines(blocks.map(({ line }) => line)))),
          ),
        ),
      ),
    ),
  );
  const fenced = findFenced(source);
  const result: NumberedLine[] = titleLines.map((line) => ({ line, number: 1 }));
  const rewriteSeparator = createSeparatorRewriter();
  for (const [i, line] of source.entries()) {
    const number = blocks[i]?.number ?? 1;
    if (number <= frontMatter.lineCount) continue;
    const lines = fenced.has(i) ? [line] : (rewriteSeparator(line) ?? rewriteOutsideCode(line, rewriteLine));
    for (const each of lines.flatMap((one) => one.split("\n"))) result.push({ line: each, number });
  }
  const joined = joinSummaries(result);
  return {
    text: joined.map(({ line }) => line).join("\n"),
    lines: joined.map(({ number }) => number),
    frontMatter,
  };
}

/** Removes tabs before the lines of `<details>`, and four spaces before its tags: Markdown would take these lines for code. */
function dedentDetails(lines: readonly string[]): readonly string[] {
  let tabs: number | undefined;
  return lines.map((line) => {
    if (/^\s*<summary/i.test(line)) tabs = /^\t*/.exec(line)?.[0].length ?? 0;
    const dedented =
      tabs === undefined
        ? line
        : line
            .replace(new RegExp(`^\t{1,${tabs + 1}}`), tabs > 0 ? "" : "$&")
            .replace(/^ {4,}(?=<\/?(?:summary|span|div|p|b|strong|details)\b)/i, "");
    if (/<\/details>/i.test(line)) tabs = undefined;
    return dedented;
  });
}

/** Dedents indented HTML inside `<details>`, which Markdown would take for code. */
function dedentHtml(lines: readonly string[]): readonly string[] {
  const result = [...lines];
  for (let i = 0; i < result.length; i += 1) {
    if (!/<details\b/i.test(result[i] ?? "")) continue;
    const length = result.slice(i).findIndex((line) => /<\/details>/i.test(line));
    const body = result.slice(i + 1, i + Math.max(length, 1));
    if (
      !body.some((line) => /^\s{4,}<(?:p|div|ul|span|strong)\b/i.test(line)) ||
      body.some((line) => /^\s*(?:```|[-*+] |\d+\. )/.test(line))
    )
      continue;
    for (const [k, line] of body.entries()) result[i + 1 + k] = line.trimStart();
  }
  return result;
}

/** Obsidian's `[[Page]]`, `[[Page|words]]` and `![[picture.png]]`. */
const wikiLink = /(!?)\[\[(\p{L}[^[\]|,#^]*)(?:[#^][^[\]|]*)?(?:\|([^[\]]+))?\]\](?!\()/gu;

/** Tags that begin or end a block. */
const blockTag = /<\/?(?:p|div|center|section|article|h[1-6])(?:\s[^<>]*)?>/gi;

/** May return several lines: tags of `<details>` get lines of their own, so that Markdown between them is parsed. */
function rewriteLine(source: string): readonly string[] {
  if (isBackToTop(source)) return [""];
  let line = joinSpacedEmphasis(source)
    .replace(/<!--\s*SR:[\s\S]*?-->/g, "")
    .replace(/^\s*<!--\s*(?:basicblock|card)[\w-]*\s*-->\s*$/i, "")
    .replace(/^\s*(?:\*\*)?\[?[^\w\s]*\s*(?:back to (?:the )?top|go to top)\b.*$/i, "")
    .replace(/^\s*\*\*total cards(?::\*\*|\*\*:)\s*\d+\s*$/i, "")
    .replace(/\s\^[a-z0-9-]{4,}$/i, "")
    .replace(/%%.*?%%/g, "")
    .replace(/\{\{cloze\s+([^{}]+)\}\}/g, "{{$1}}")
    .replace(wikiLink, (_, embed: string, page: string, label: string | undefined) =>
      embed === "" ? (label ?? page) : "",
    );
  if (!line.includes("<")) return [line];
  // A row of a table stays one line.
  if (/^\s*\|.*\|\s*$/.test(line)) return [line.replace(blockTag, " ")];
  // A tag alone on its line would take what follows as HTML.
  if (/^\s*(?:<br\b[^<>]*>\s*)+$/i.test(line)) return [""];
  if (/^\s*<hr\b[^<>]*>\s*$/i.test(line)) return ["", "***", ""];
  line = line.replace(/<\/?(?:div|center|font|span|section|article|p|u|small|big)(?:\s[^<>]*)?>/gi, (tag) =>
    /^<\/?(?:p|div|center|section|article)\b/i.test(tag) ? "\u0000" : "",
  );
  line = line.replace(/<a\s+(?:name|id)=[^<>]*>\s*<\/a>|<a\s+(?:name|id)=[^<>]*\/>/gi, "");
  line = line.replace(/<h([1-6])(?:\s[^<>]*)?>(.*?)<\/h\1>/gi, (_, depth: string, inner: string) =>
    /<img\b/i.test(inner) ? inner : `\u0000${"#".repeat(Number(depth))} ${inner.trim()}\u0000`,
  );
  line = line
    .replace(/<details\b[^<>]*>/gi, `\u0000${detailsMarker.open}\u0000`)
    .replace(/<summary\b[^<>]*>/gi, "\u0000\u0001")
    .replace(/<\/summary>/gi, `\u0002\u0000${detailsMarker.body}\u0000`)
    .replace(/<\/details>/gi, `\u0000${detailsMarker.close}\u0000`);
  if (!line.includes("\u0000")) return [line];
  const indent = /^\s*/.exec(source)?.[0] ?? "";
  const marker = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(source)?.[0];
  const deeper = marker === undefined ? indent : " ".repeat(marker.length);
  const pieces = line.split("\u0000").map((piece) => piece.trim());
  return pieces.flatMap((piece, i) => {
    if (piece === "") return [""];
    // Drop bold tags around a whole answer.
    const text =
      pieces.length > 1
        ? piece.replace(/^(?:<br\s*\/?>|<\/?b>)+|(?:<br\s*\/?>|<\/?b>)+$/gi, "").trim()
        : piece;
    if (text === "") return [""];
    return ["", `${i === 0 ? indent : deeper}${text}`, ""];
  });
}

/** Joins a summary over several lines to one paragraph, without bold and heading tags. */
function joinSummaries(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const result: NumberedLine[] = [];
  let isInside = false;
  for (const { line, number } of lines) {
    if (line.includes("\u0001")) isInside = true;
    const clean = isInside
      ? line
          .replaceAll("\u0001", "")
          .replaceAll("\u0002", "")
          .replace(/<\/?(?:b|strong|i|em|h[1-6]|summary)(?:\s[^<>]*)?>/gi, "")
          .replace(/^(\s*)#{1,6}\s+/, "$1")
      : line.replaceAll("\u0001", "").replaceAll("\u0002", "");
    if (!isInside || line.trim() !== "") result.push({ line: clean, number });
    if (line.includes("\u0002")) isInside = false;
  }
  return result;
}
