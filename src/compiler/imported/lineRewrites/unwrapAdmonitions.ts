/** Rewrites the admonitions of MkDocs, `??? question "What is a pod?"` with indented text, and of Docusaurus, `:::tip What is a pod?` … `:::`, to a bold title and the text. Each line stays one line. */
import { findFenced } from "../../markdown/fences";
import { isAnswerTitle } from "../labelWords";

const opening = /^(\s*)(?:\?\?\?\+?|!!!)\s+(\w+)(?:\s+"(.*)")?\s*$/;
const indentWidth = 4;

export function unwrapAdmonitions(source: readonly string[]): readonly string[] {
  const lines = unwrapColons(source);
  if (!lines.some((line) => opening.test(line))) return lines;
  let depth = 0;
  return lines.map((line) => {
    if (line.trim() === "") return "";
    const indent = Math.floor((/^ */.exec(line)?.[0].length ?? 0) / indentWidth);
    depth = Math.min(depth, indent);
    const text = line.slice(depth * indentWidth);
    const match = opening.exec(text);
    if (!match) return text;
    depth += 1;
    return titleOf(match[2] ?? "", match[3] ?? "");
  });
}

const titleOf = (type: string, title: string): string => {
  if (title.trim() === "") return "";
  const isAnswer = /^(?:answer|solution|success)/i.test(type) || isAnswerTitle(title);
  return isAnswer && !title.trim().endsWith("?") ? "**Answer:**" : `**${title.trim()}**`;
};

const colons = /^\s*:{3,}\s*(?:\{?(\w+)\}?(?:\[(.*)\]|\s+(.*))?)?\s*$/;

function unwrapColons(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => colons.test(line))) return lines;
  const fenced = findFenced(lines);
  return lines.map((line, i) => {
    const match = fenced.has(i) ? null : colons.exec(line);
    return match ? titleOf(match[1] ?? "", match[2] ?? match[3] ?? "") : line;
  });
}
