/** Splits paragraphs into lines, and builds paragraphs and lists of lines. */
import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { withPosition } from "./nodes";
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

/** The lines of a paragraph, or of all paragraphs in a list, at every level. */
export const linesOf = (node: RootContent): readonly Line[] => {
  if (node.type === "paragraph") return splitLines(node.children);
  return node.type === "list" ? node.children.flatMap(({ children }) => children.flatMap(linesOf)) : [];
};

export const joinLines = (lines: readonly Line[]): PhrasingContent[] =>
  lines.flatMap((line, i): PhrasingContent[] =>
    i > 0 ? [{ type: "text", value: "\n" }, ...line] : [...line],
  );

export const paragraphOf = (children: readonly PhrasingContent[]): Paragraph => ({
  type: "paragraph",
  children: [...children],
});

export const itemOf = (line: Line): ListItem => ({ type: "listItem", children: [paragraphOf(line)] });

/** A bulleted list. */
export const listOf = (children: ListItem[]): List => ({
  type: "list",
  ordered: false,
  spread: false,
  children,
});

/** Splits a paragraph before each line, from the second on, for which `beginsPart` is true. */
export function splitBefore(node: RootContent, beginsPart: (line: Line) => boolean): RootContent[] {
  if (node.type !== "paragraph") return [node];
  const lines = splitLines(node.children);
  const starts = lines.flatMap((line, i) => (i > 0 && beginsPart(line) ? [i] : []));
  if (starts.length === 0) return [node];
  return [0, ...starts].map((from, i) =>
    withPosition(paragraphOf(joinLines(lines.slice(from, starts[i]))), node),
  );
}

/** Drops the first `count` characters of a line's text, through bold and italic words. */
export function dropStart(nodes: readonly PhrasingContent[], count: number): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let remaining = count;
  for (const node of nodes) {
    const length = textOf(node).length;
    if (remaining <= 0) result.push(node);
    else if (remaining >= length) remaining -= length;
    else {
      if (node.type === "text") result.push({ ...node, value: node.value.slice(remaining) });
      else if (node.type === "strong" || node.type === "emphasis")
        result.push({ ...node, children: dropStart(node.children, remaining) });
      else result.push(node);
      remaining = 0;
    }
  }
  const [first, ...rest] = result;
  return first?.type === "text" ? [{ ...first, value: first.value.trimStart() }, ...rest] : result;
}
