/** Rewrites notes for Anki in Obsidian, `START … END`, `%%ANKI … END%%` or `STARTI … ENDI`, to `Q:` and `A:` or `C:`. Each line becomes one string, perhaps with line ends. */
import { findFenced } from "../../markdown/fences";
import { endMarker } from "../nodes";

const opening = /^(?:START|%%ANKI)$/;
const closing = /^(?:END|%%|END%%)$/;
/** `STARTI [Basic] Front Back: Back ENDI` */
const inline = /^\s*(?:[-*+]\s+)?STARTI\s*\[([^\]]+)\]\s*(.+?)\s*ENDI\s*$/;
/** The deck and the tags of a file; their names may follow on the next line. */
const setting = /^(?:TARGET DECK|FILE TAGS)(?::.*)?$|^FROZEN FIELDS:.*$/;
/** Fields that are no part of a card. */
const remark = /^(?:tags|references?|sources?|deck):/i;
const id = /<!--\s*ID:[^>]*-->|(?<=^|\s)ID:\s*\d{10,}\s*$/gi;

export function rewriteAnkiBlocks(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => opening.test(line.trim()) || inline.test(line))) return lines;
  const fenced = findFenced(lines);
  let field: "type" | "front" | "rest" | "remark" | undefined;
  let isCloze = false;
  let isSetting = false;
  return lines.map((line, i) => {
    if (field !== "type" && fenced.has(i)) return line;
    const text = line.replace(id, "").trim();
    if (field === undefined) {
      if (opening.test(text)) {
        field = "type";
        return "";
      }
      const isName = isSetting && text !== "";
      isSetting = setting.test(text) && !text.includes(":");
      return isName || setting.test(text) ? "" : rewriteInline(line.replace(id, ""));
    }
    if (closing.test(text)) {
      field = undefined;
      return endMarker;
    }
    if (field === "type") {
      if (text === "") return "";
      isCloze = /cloze/i.test(text);
      field = "front";
      return "";
    }
    if (remark.test(text)) field = field === "front" ? field : "remark";
    if (remark.test(text) || text === "") return "";
    if (field === "front") {
      field = "rest";
      return frontOf(text, isCloze);
    }
    if (/^back(?: extra)?:/i.test(text)) {
      field = "rest";
      return text.replace(/^back(?: extra)?:\s*/i, isCloze ? "\n" : "\nA: ");
    }
    if (field === "remark") return "";
    return isCloze ? rewriteCloze(line) : line;
  });
}

const frontOf = (text: string, isCloze: boolean): string => {
  const front = text.replace(/^(?:front|text):\s*/i, "");
  return isCloze ? `C: ${rewriteCloze(front)}` : `Q: ${front}`;
};

function rewriteInline(line: string): string {
  const [, type = "", data] = inline.exec(line) ?? [];
  if (data === undefined) return line;
  const text = data.replace(/\s+tags:.*$/i, "");
  if (/cloze/i.test(type)) return `\n${frontOf(text, true)}\n${endMarker}`;
  const [front = "", back] = text.split(/\s+back:\s+/i);
  return back === undefined ? "" : `\n${frontOf(front, false)}\n\nA: ${back}\n${endMarker}`;
}

/** Rewrites `{hidden}`, `{1:hidden}` and `{c2|hidden}`, but not in formulas and code. */
const rewriteCloze = (text: string): string =>
  text.includes("{{")
    ? text
    : text.replace(
        /\$[^$]+\$|`[^`]*`|\{(?:c?(\d+)[:|])?([^{}]+)\}/g,
        (whole, number?: string, hidden?: string) => {
          if (hidden === undefined) return whole;
          return number === undefined ? `{{${hidden}}}` : `{{c${number}::${hidden}}}`;
        },
      );
