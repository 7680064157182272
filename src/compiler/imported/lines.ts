/** Splits a paragraph into its lines, and drops words from the beginning of a line. */
import type { Paragraph, PhrasingContent } from "mdast";
import { textOf } from "./questionText";

export type Line = readonly PhrasingContent[];

export function splitLines(nodes: readonly PhrasingContent[]): readonly Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === "break") lines.push([]);
    else if (node.type === "text")
      for (const [i, value] of node.value.split("\n").entries()) {
        if (i > 0) lines.push([]);
        if (value !== "") lines.at(-1)?.push({ ...node, value });
      }
    else lines.at(-1)?.push(node);
  }
  return lines.filter(
    (line) => textOf(line).trim() !== "" || line.some(({ type }) => type === "image" || type === "html"),
  );
}

export const joinLines = (lines: readonly Line[]): PhrasingContent[] =>
  lines.flatMap((line, i): PhrasingContent[] =>
    i > 0 ? [{ type: "text", value: "\n" }, ...line] : [...line],
  );

export const paragraphOf = (children: readonly PhrasingContent[]): Paragraph => ({
  type: "paragraph",
  children: [...children],
});

/** Drops the first `count` characters of a line's text, through bold and italic words. */
export function dropStart(nodes: readonly PhrasingContent[], count: number): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let left = count;
  for (const node of nodes) {
    const length = textOf(node).length;
    if (left <= 0) out.push(node);
    else if (left >= length) left -= length;
    else {
      if (node.type === "text") out.push({ ...node, value: node.value.slice(left) });
      else if (node.type === "strong" || node.type === "emphasis")
        out.push({ ...node, children: dropStart(node.children, left) });
      else out.push(node);
      left = 0;
    }
  }
  const [first, ...rest] = out;
  return first?.type === "text" ? [{ ...first, value: first.value.trimStart() }, ...rest] : out;
}
